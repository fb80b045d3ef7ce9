/** Where a line begins and ends in a text; the last one where there are fewer. */
export function placeOfLine(text: string, line: number): { readonly start: number; readonly end: number } {
  const lines = text.split('\n');
  const before = lines.slice(0, Math.min(line, lines.length) - 1);
  const start = before.reduce((sum, { length }) => sum + length + 1, 0);
  return { start, end: start + (lines[before.length]?.length ?? 0) };
}
