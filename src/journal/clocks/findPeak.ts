import type { Passing } from './findPassings.ts';

/** What one photo says of the error: the times of which any may be its own, and how much it counts. */
export interface Vote {
  /** Instant that the clock claims, seconds. */
  readonly claimed: number;
  readonly passings: readonly Passing[];
  readonly weight: number;
}

export interface Peak {
  /** Seconds of error that most photos agree on: the middle of the highest stretch. */
  readonly error: number;
  readonly score: number;
  /** The greatest score ten minutes and more away from it. */
  readonly rival: number;
}

/** Seconds by which each vote is widened: a clock that drifts must not scatter the votes of fast ways. */
const padding = 5;
/** Seconds around the peak in which no rival is looked for. */
const own = 600;

/**
 * The shift under which most photos lie on the path, whatever its size: each photo votes for all errors that would
 * put it where the path was near it (a Hough transform), and a sweep over the ends of these stretches gives the exact
 * sum at each error without any step.
 */
export function findPeak(votes: readonly Vote[]): Peak | undefined {
  const { at, change } = sortEnds(votes);
  let best = { error: 0, score: 0 };
  sweep(at, change, (start, end, score) => {
    if (score > best.score + 1e-9) best = { error: (start + end) / 2, score };
  });
  if (best.score === 0) return undefined;
  let rival = 0;
  sweep(at, change, (start, end, score) => {
    if (start > best.error - own && end < best.error + own) return;
    // A stretch that only begins or ends near the peak is a slow one; what of it lies further off counts.
    rival = Math.max(rival, score);
  });
  return { ...best, rival };
}

function sortEnds(votes: readonly Vote[]): { at: Float64Array; change: Float64Array } {
  const ends: (readonly [at: number, change: number])[] = votes.flatMap(({ claimed, passings, weight }) =>
    mergeErrors(claimed, passings).flatMap(([low, high]) => [
      [low, weight] as const,
      [high, -weight] as const,
    ]),
  );
  ends.sort((a, b) => a[0] - b[0]);
  return {
    at: Float64Array.from(ends, ([at]) => at),
    change: Float64Array.from(ends, ([, change]) => change),
  };
}

/** A photo votes once for an error, however many passings of several paths allow it. */
function mergeErrors(claimed: number, passings: readonly Passing[]): [number, number][] {
  const errors = passings
    .map(([start, end]): [number, number] => [claimed - end - padding, claimed - start + padding])
    .sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const error of errors) {
    const last = merged.at(-1);
    if (last && error[0] <= last[1]) last[1] = Math.max(last[1], error[1]);
    else merged.push(error);
  }
  return merged;
}

function sweep(
  at: Float64Array,
  change: Float64Array,
  visit: (start: number, end: number, score: number) => void,
): void {
  let score = 0;
  for (let i = 0; i + 1 < at.length; i++) {
    score += change[i]!;
    if (at[i + 1]! > at[i]!) visit(at[i]!, at[i + 1]!, score);
  }
}
