import type { Run } from './index/photoIndex.ts';

export function countRuns(runs: readonly Run[]): number {
  return runs.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** The numbers at the places `from` to before `to` of all that the runs name. */
export function numbersIn(runs: readonly Run[], from: number, to: number): number[] {
  const numbers: number[] = [];
  let before = 0;
  for (const [start, end] of runs) {
    const [first, last] = [start + Math.max(0, from - before), start + Math.min(end - start, to - before)];
    for (let number = first; number < last; number++) numbers.push(number);
    before += end - start;
    if (before >= to) break;
  }
  return numbers;
}

/** The place of a number among all that the runs name; undefined where they do not name it. */
export function placeIn(runs: readonly Run[], number: number): number | undefined {
  let before = 0;
  for (const [start, end] of runs) {
    if (number >= start && number < end) return before + number - start;
    before += end - start;
  }
  return undefined;
}
