/** A title from the name of a folder or post: `_2019-06-shanghai` is `Shanghai`, `days/2019-06-24-the-bund.md` `The bund`. */
export function makeTitle(path: string): string {
  const name = path.normalize('NFC').replace(/\.md$/i, '').replace(/^.*\//, '').replace(/^_+/, '');
  const words = name
    .replace(/^(?:19|20)\d{2}(?:[-_.]?\d{2}){0,2}(?:[-_. ]+|$)/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  const title = words === '' ? name : words;
  return title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
