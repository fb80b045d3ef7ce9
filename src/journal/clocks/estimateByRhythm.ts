import type { ClockEstimate } from './clockEstimate.ts';
import type { TimedShot } from './timedShot.ts';

/** Seconds between photos of one burst, and to a trusted photo that goes with one. */
const pause = 300;
const near = 450;
/** Seconds between the shifts that are compared: a twelfth of an hour, to see that the best one is a whole hour. */
const step = 300;
const stepsInHour = 3600 / step;
const hours = 14;

/**
 * The whole hours by which a clock seems set to another zone: those under which the camera's bursts of photos come
 * most often beside photos of trusted cameras. People who travel together stop at the same sights and sleep at the same
 * time. Only ever a hint: no position and no common clock stand behind it.
 */
export function estimateByRhythm(
  shots: readonly TimedShot[],
  trusted: readonly number[],
): ClockEstimate | undefined {
  const bursts = findBursts(shots);
  if (bursts.length < 12 || trusted.length < 12) return undefined;
  const times = Float64Array.from(trusted).sort();
  const matches = Array.from({ length: 2 * hours * stepsInHour + 1 }, (_, i) =>
    countMatches(bursts, times, (i - hours * stepsInHour) * step),
  );
  const best = matches.indexOf(Math.max(...matches));
  const hour = Math.round(best / stepsInHour) - hours;
  if (Math.abs(best - (hour + hours) * stepsInHour) > 1) return undefined;
  const found = matches[best]!;
  const rival = Math.max(0, ...matches.filter((_, i) => Math.abs(i - best) > 4));
  if (!isClear(found, rival, bursts.length)) return undefined;
  return {
    reading: 'place',
    error: hour * 3600,
    drift: 0,
    middle: bursts[bursts.length >> 1]!.wall,
    span: [bursts[0]!.wall, bursts.at(-1)!.wall],
    fitting: found,
    total: bursts.length,
    evidence: 'rhythm',
    // However clear the hour, the minutes and seconds beside it are not known.
    confidence: 'guess',
    within: pause + near,
  };
}

/** The first photo of each burst. */
function findBursts(shots: readonly TimedShot[]): readonly TimedShot[] {
  return shots.filter(({ wall }, i) => wall - (shots[i - 1]?.wall ?? -Infinity) > pause);
}

function countMatches(bursts: readonly TimedShot[], times: Float64Array, shift: number): number {
  return bursts.filter(({ wall, place }) => hasNear(times, wall - place - shift)).length;
}

function hasNear(times: Float64Array, instant: number): boolean {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < instant - near) low = middle + 1;
    else high = middle;
  }
  return low < times.length && times[low]! <= instant + near;
}

/** Whether the best shift is better than the next by more than chance, in deviations of it. */
function isClear(found: number, rival: number, count: number): boolean {
  const deviation = Math.sqrt(rival * (1 - rival / count) + 1);
  return found >= count * 0.4 && found - rival >= 3 * deviation;
}
