import { groupBy } from '../groupBy.ts';
import type { ClockEstimate } from './clockEstimate.ts';
import type { Confidence } from './clockFinding.ts';
import { tellLine } from './clockLine.ts';
import { fitGaps, type Gap } from './fitGaps.ts';
import { findUsualPlace, listReadings, type ClockReading } from './clockReading.ts';
import { computePlaceOffset, type TimedShot } from './timedShot.ts';

/** Seconds within which fresh fixes agree. */
const agreement = 3;
/** Seconds that fresh fixes may be older than their scatter tells; of two or three, that all may be. */
const evenness = 0.5;
/** Seconds a day that a quartz clock could drift; what grows faster is the age of a fix. */
const fastest = 20;

/** Instants on the clock of a camera's first and last photo, in seconds. */
type Ends = readonly [first: number, last: number];

/** What gaps tell. */
interface Found {
  /** Seconds, on the day below. */
  readonly error: number;
  /** Seconds a day. */
  readonly drift: number;
  readonly day: number;
  readonly gaps: readonly Gap[];
  readonly confidence: Confidence;
  readonly within: number;
}

/** Gaps that agree beside an even drift. */
interface Crowd {
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
  const ends = [shots[0]!.wall, shots.at(-1)!.wall] as const;
  const readings = listReadings(fixed, findUsualPlace(shots));
  const estimates = readings.map((reading) => estimate(fixed, reading, ends));
  const ranks = estimates.map((one) => one.fitting + (Math.abs(one.error) < agreement + 2 ? 0.5 : 0));
  return estimates[ranks.indexOf(Math.max(...ranks))];
}

function estimate(shots: readonly TimedShot[], reading: ClockReading, ends: Ends): ClockEstimate {
  const all = shots.map((timed, i) => makeGap(timed, reading, i));
  const fresh = keepFresh(shots, all);
  const crowd = findCrowd(fresh);
  const found = crowd === undefined ? findEdge(fresh) : fitCrowd(crowd, fresh, ends);
  const days = found.gaps.map(({ day }) => day);
  const offOf = ({ day, gap }: Gap) => gap - found.error - found.drift * (day - found.day);
  return {
    reading: reading.kind,
    error: found.error,
    drift: found.drift,
    middle: found.day * 86_400,
    span: [Math.min(...days) * 86_400, Math.max(...days) * 86_400],
    fitting: all.filter((gap) => Math.abs(offOf(gap)) <= agreement).length,
    total: all.length,
    evidence: 'gps-time',
    confidence: found.confidence,
    within: found.within,
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
  return drifting;
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
  return { slope, gaps: crowd.map(({ gap }) => gap) };
}

/** For each of sorted values how many follow within the agreement, itself included. */
function countWithin(values: readonly number[]): readonly number[] {
  let end = 0;
  return values.map((value, i) => {
    while (end < values.length && values[end]! <= value + agreement) end++;
    return end - i;
  });
}

/** The line through a crowd, and how sure that is. */
function fitCrowd(crowd: Crowd, all: readonly Gap[], ends: Ends): Found {
  const day = median(crowd.gaps.map((gap) => gap.day));
  const error = median(crowd.gaps.map((gap) => gap.gap - crowd.slope * (gap.day - day)));
  const { line, gaps, age } = fitGaps(all, { error, drift: crowd.slope, day });
  const told = tellLine(line, [ends[0] / 86_400 - day, ends[1] / 86_400 - day]);
  const within = told.within + (gaps.length < 5 ? agreement : evenness);
  const found = { ...told, error: told.error - age, day, gaps, within };
  const confidence = judge({ ...told, day, gaps }, all);
  return { ...found, confidence: confidence === 'sure' && within > 2 ? 'likely' : confidence };
}

/** Sure where most fixes agree and no second crowd is nearly as large: clocks are set anew on the way, too. */
function judge(
  { error, drift, day, gaps }: Pick<Found, 'error' | 'drift' | 'day' | 'gaps'>,
  all: readonly Gap[],
): Confidence {
  const others = all
    .map((one) => one.gap - drift * (one.day - day) - error)
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
function findEdge(gaps: readonly Gap[]): Found {
  const sorted = gaps.toSorted((a, b) => a.gap - b.gap);
  const first = sorted.findIndex(({ gap }, i) => (sorted[i + 2]?.gap ?? Infinity) - gap <= 10);
  const isEdge = sorted.length >= 20 && first >= 0 && first <= sorted.length / 20;
  const { gap, day } = sorted[isEdge ? first : sorted.length > 2 ? 1 : 0]!;
  const how = isEdge
    ? { confidence: 'likely' as const, within: 20 }
    : { confidence: 'guess' as const, within: 3600 };
  return { error: gap, drift: 0, day, gaps: [{ gap, day }], ...how };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
