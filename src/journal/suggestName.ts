/** The name that was probably meant: the nearest by letters to change, if it is near enough to be worth saying. */
export function suggestName(wanted: string, names: readonly string[]): string | undefined {
  const near = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = near + 1;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const distance = computeEdits(fold(wanted), fold(name));
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

const fold = (name: string) => name.normalize('NFC').toLowerCase();

/** Letters to add, drop, change or swap with their neighbour, one row of the usual table at a time. */
function computeEdits(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1, swapped ? before[j - 2]! + 1 : Infinity));
    }
    [before, row] = [row, next];
  }
  return row[to.length]!;
}
