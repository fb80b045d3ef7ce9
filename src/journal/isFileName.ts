/** Endings of pictures and videos, as programs write them into words. */
const ending = /\.(?:jpe?g|png|webp|avif|hei[cf]|gif|tiff?|svg|mp4|mov)$/i;

/**
 * Whether a text says no more than what a file is called: a name with its ending, or the number that a camera gave it, as
 * editors and image programs fill in where nobody wrote anything. `Bund` for `bund.jpeg` are words.
 *
 * @param file of the picture, inside its trip
 */
export function isFileName(text: string, file: string): boolean {
  const name = fold(file.slice(file.lastIndexOf('/') + 1));
  const said = fold(text);
  if (said === name || (ending.test(said) && !/\s/.test(text.trim()))) return true;
  return /\d{3}/.test(said) && said === name.replace(/\.[^.]*$/, '');
}

/** Programs write one for the other. */
const fold = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, '_');
