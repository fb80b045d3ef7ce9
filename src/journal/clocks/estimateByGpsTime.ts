import { groupBy } from '../groupBy.ts';
import type { ClockEstimate } from './clockEstimate.ts';
import type { Confidence } from './clockFinding.ts';
import { findUsualPlace, listReadings, type ClockReading } from './clockReading.ts';
import { computePlaceOffset, type TimedShot } from './timedShot.ts';

/** Seconds within which fresh fixes agree. */
const agreement = 3;
/** Seconds a day that a quartz clock could drift; what grows faster is the age of a fix. */
const fastest = 20;

interface Gap {
  /** Days on the clock. */
  readonly day: number;
  /** Seconds from the fix to what the camera's clock showed at the shutter. */
  readonly gap: number;
}

/** Gaps that agree: from `low`, at the day of the first gap of all, and not more than the agreement above. */
interface Crowd {
  /** Seconds. */
  readonly low: number;
  /** Seconds a day. */
  readonly slope: number;
  readonly gaps: readonly Gap[];
}

/**
 * The clock's error from the times of the positions' fixes. A fix is as old as it happens to be when the shutter opens
 * and never younger, so clock minus fix is the error plus an age: the error is the lower edge of all such gaps, where
 * those of fresh fixes crowd together. A few fixes below the edge (a receiver that was wrong) do not make a crowd.
 */
export function estimateByGpsTime(shots: readonly TimedShot[]): ClockEstimate | undefined {
  const fixed = shots.filter(({ fix }) => fix !== undefined);
  if (fixed.length === 0) return undefined;
  const estimates = listReadings(fixed, findUsualPlace(shots)).map((reading) => estimate(fixed, reading));
  const ranks = estimates.map((one) => one.fitting + (Math.abs(one.error) < agreement + 2 ? 0.5 : 0));
  return estimates[ranks.indexOf(Math.max(...ranks))];
}

function estimate(shots: readonly TimedShot[], reading: ClockReading): ClockEstimate {
  const all = shots.map((timed, i) => makeGap(timed, reading, i));
  const fresh = keepFresh(shots, all);
  const crowd = findCrowd(fresh);
  const { low, slope, gaps, confidence } = crowd
    ? { ...crowd, confidence: judge(crowd, fresh) }
    : findEdge(fresh);
  const levelOf = ({ day, gap }: Gap) => gap - slope * (day - fresh[0]!.day);
  const days = gaps.map(({ day }) => day);
  const middle = median(days);
  const level = crowd ? median(gaps.map(levelOf)) : low;
  return {
    reading: reading.kind,
    error: level + slope * (middle - fresh[0]!.day),
    drift: slope,
    middle: middle * 86_400,
    span: [Math.min(...days) * 86_400, Math.max(...days) * 86_400],
    fitting: all.filter((gap) => Math.abs(levelOf(gap) - level) <= agreement).length,
    total: all.length,
    evidence: 'gps-time',
    confidence,
  };
}

/** The zone at the place is the one in force at the fix, whatever date the clock showed. */
function makeGap({ wall, zone, place, fix }: TimedShot, { kind, claimed }: ClockReading, index: number): Gap {
  const instant = fix ?? 0; // shots without were left out
  const moved = kind === 'place' && zone !== undefined ? place - computePlaceOffset(zone, instant) : 0;
  return { day: wall / 86_400, gap: claimed[index]! + moved - instant };
}

/** Photos that share one fix tell once: by the first after it. */
function keepFresh(shots: readonly TimedShot[], gaps: readonly Gap[]): readonly Gap[] {
  const groups = groupBy([...gaps.keys()], (i) => shots[i]!.fix);
  return [...groups.values()].map((group) => {
    return group.map((i) => gaps[i]!).reduce((least, next) => (next.gap < least.gap ? next : least));
  });
}

/** The lowest gaps that agree, for the drift under which most of them crowd; without drift unless many more then do. */
function findCrowd(gaps: readonly Gap[]): Crowd | undefined {
  const steady = findLowestCrowd(gaps, 0);
  const days = gaps.map(({ day }) => day);
  const span = Math.max(...days) - Math.min(...days);
  if (span < 2 || gaps.length < 10) return steady;
  const slopes = Array.from({ length: fastest * 20 + 1 }, (_, i) => i / 10 - fastest);
  const drifting = slopes
    .filter((slope) => Math.abs(slope) * span >= 4)
    .flatMap((slope) => findLowestCrowd(gaps, slope) ?? [])
    .reduce<Crowd | undefined>(
      (most, next) => (next.gaps.length > (most?.gaps.length ?? 0) ? next : most),
      undefined,
    );
  const count = steady?.gaps.length ?? 0;
  if (drifting === undefined || drifting.gaps.length < Math.max(count + 5, count * 1.3)) return steady;
  return refineSlope(drifting, gaps);
}

function findLowestCrowd(gaps: readonly Gap[], slope: number): Crowd | undefined {
  const start = gaps[0]!.day;
  const level = gaps
    .map((gap) => ({ gap, value: gap.gap - slope * (gap.day - start) }))
    .sort((a, b) => a.value - b.value);
  const values = level.map(({ value }) => value);
  const counts = countWithin(values);
  const lowest = counts.findIndex((count) => count >= Math.max(2, values.length / 5));
  if (lowest < 0) return undefined;
  let first = lowest;
  for (let i = lowest; i < values.length && values[i]! <= values[lowest]! + agreement; i++) {
    if (counts[i]! > counts[first]!) first = i;
  }
  const crowd = level.slice(first, first + counts[first]!);
  return { low: values[first]!, slope, gaps: crowd.map(({ gap }) => gap) };
}

/** For each of sorted values how many follow within the agreement, itself included. */
function countWithin(values: readonly number[]): readonly number[] {
  let end = 0;
  return values.map((value, i) => {
    while (end < values.length && values[end]! <= value + agreement) end++;
    return end - i;
  });
}

/** Least squares through the crowd. */
function refineSlope(crowd: Crowd, gaps: readonly Gap[]): Crowd {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const day = mean(crowd.gaps.map((one) => one.day));
  const gap = mean(crowd.gaps.map((one) => one.gap));
  const top = mean(crowd.gaps.map((one) => (one.day - day) * (one.gap - gap)));
  const slope = top / mean(crowd.gaps.map((one) => (one.day - day) ** 2));
  const start = gaps[0]!.day;
  const low = Math.min(...crowd.gaps.map((one) => one.gap - slope * (one.day - start)));
  return { ...crowd, slope, low };
}

/** Sure where most fixes agree and no second crowd is nearly as large: clocks are set anew on the way, too. */
function judge({ low, slope, gaps }: Crowd, all: readonly Gap[]): Confidence {
  const start = all[0]!.day;
  const others = all
    .map(({ day, gap }) => gap - slope * (day - start) - low)
    .filter((value) => value < -60 || value > 60)
    .sort((a, b) => a - b);
  const rival = Math.max(0, ...countWithin(others));
  if (gaps.length >= 5 && gaps.length >= all.length / 2 && rival * 3 <= gaps.length) return 'sure';
  return gaps.length >= 2 && rival * 2 <= gaps.length ? 'likely' : 'guess';
}

/**
 * Where fixes are of all ages: the lowest gap after which two more follow within ten seconds; else the lowest but for
 * one that may be wrong.
 */
function findEdge(gaps: readonly Gap[]): Crowd & { readonly confidence: Confidence } {
  const sorted = gaps.toSorted((a, b) => a.gap - b.gap);
  const first = sorted.findIndex(({ gap }, i) => (sorted[i + 2]?.gap ?? Infinity) - gap <= 10);
  const isEdge = sorted.length >= 20 && first >= 0 && first <= sorted.length / 20;
  const edge = sorted[isEdge ? first : sorted.length > 2 ? 1 : 0]!;
  return { low: edge.gap, slope: 0, gaps: [edge], confidence: isEdge ? 'likely' : 'guess' };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
