/** Latin letters that have no accent to take off and are typed as others all the same. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const letters = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

/**
 * A text as it is compared: without case, accents and widths (`Ｔōkyō` is `tokyo`). Marks that make another letter,
 * as in Japanese, Hindi or Thai, stay.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(letters, (letter) => alike[letter] ?? letter);
}
