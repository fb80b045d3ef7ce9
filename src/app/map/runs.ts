/** Numbers from `start` to before `end`. */
export type Run = readonly [start: number, end: number];

export function countRuns(runs: readonly Run[]): number {
  return runs.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** The runs of numbers below a count that are in. */
export function findRuns(count: number, isIn: (number: number) => boolean): Run[] {
  const runs: Run[] = [];
  let start: number | undefined;
  for (let number = 0; number <= count; number++) {
    const inside = number < count && isIn(number);
    if (inside && start === undefined) start = number;
    if (inside || start === undefined) continue;
    runs.push([start, number]);
    start = undefined;
  }
  return runs;
}

/** Runs that follow each other become one. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.[1] === run[0]) joined[joined.length - 1] = [last[0], run[1]];
    else joined.push(run);
  }
  return joined;
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
