/** A text of at most this many characters: cut between words, or between letters where a script has no spaces. */
export function shorten(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const words = letters
    .slice(0, most)
    .join('')
    .replace(/\s+\S*$/, '');
  const kept = [...words];
  if (kept.length < most && kept.length > most / 2) return end(words);
  // Half a number would be another one.
  const start = letters.slice(0, most - 1).join('');
  return end(start.replace(/[\d.]+$/, ''));
}

const end = (text: string) => `${text.replace(/[\s.,;:–—-]+$/, '')}…`;
