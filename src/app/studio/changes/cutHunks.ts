import type { Hunk } from '../keeping/compareTexts.ts';

/** The first lines of what differs, as many as these at most, and how many there are after them. */
export function cutHunks(
  hunks: readonly Hunk[],
  most: number,
): { readonly shown: readonly Hunk[]; readonly left: number } {
  const shown: Hunk[] = [];
  let room = most;
  let left = 0;
  for (const { line, lines } of hunks) {
    const part = lines.slice(0, room);
    if (part.length > 0) shown.push({ line, lines: part });
    room -= part.length;
    left += lines.length - part.length;
  }
  return { shown, left };
}
