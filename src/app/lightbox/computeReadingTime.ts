/** In milliseconds: to find a text on the screen, and for each word of it, 240 of them in a minute. */
const pace = { start: 1500, word: 250 };

/**
 * How long a text must stand to be read, in milliseconds; 0 for none. Words are those of the language, so that what
 * is written without spaces counts too.
 *
 * @param language BCP 47
 */
export function computeReadingTime(text: string | undefined, language: string): number {
  if (!text) return 0;
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  const words = [...segments].filter(({ isWordLike }) => isWordLike).length;
  return words === 0 ? 0 : pace.start + words * pace.word;
}
