import type { ClockEstimate } from './clockEstimate.ts';
import type { Confidence } from './clockFinding.ts';
import { computeDeviation, tellLine } from './clockLine.ts';
import { findUsualPlace, listReadings, type ClockReading } from './clockReading.ts';
import { findPeak, type Peak, type Vote } from './findPeak.ts';
import { computeNearest, fitClock, type Sample } from './fitClock.ts';
import type { Ground } from './ground.ts';
import { isMoving } from './isMoving.ts';
import { findPiece, type Path } from './path.ts';
import { placeShots, usualRadius, type PlacedShot } from './placeShots.ts';
import { refineClock, type RefinedClock } from './refineClock.ts';
import type { TimedShot } from './timedShot.ts';

/**
 * The clock's error from photos that carry positions of their own, and a path with times. First the shift of which
 * most photos vote that it puts them onto the path; then, from those taken on the move, the exact error and drift.
 */
export function estimateByPath(shots: readonly TimedShot[], ground: Ground): ClockEstimate | undefined {
  const placed = placeShots(shots, ground);
  if (placed.length < 3) return undefined;
  const readings = listReadings(
    placed.map(({ timed }) => timed),
    findUsualPlace(shots),
  );
  const ends = [shots[0]!.wall, shots.at(-1)!.wall] as const;
  const estimates = readings.flatMap((reading) => estimate(placed, reading, ground, ends) ?? []);
  return estimates.reduce<ClockEstimate | undefined>(
    (best, next) => (best === undefined || rank(next) > rank(best) * 1.05 ? next : best),
    undefined,
  );
}

/** Photos that fit; a reading under which the clock is right comes first where all else is nearly equal. */
const rank = ({ fitting, error }: ClockEstimate) => (Math.abs(error) < 5 ? fitting * 1.1 : fitting);

function estimate(
  placed: readonly PlacedShot[],
  { kind, claimed }: ClockReading,
  ground: Ground,
  ends: readonly [first: number, last: number],
): ClockEstimate | undefined {
  const votes = placed.map(({ passings, weight }, i) => ({ claimed: claimed[i]!, passings, weight }));
  const peak = findPeak(votes);
  if (peak === undefined || peak.score < 2) return undefined;
  const moving = [...placed.keys()].filter((i) =>
    isMoving(placed[i]!, claimed[i]! - peak.error, ground.paths),
  );
  if (moving.length < 3) return undefined;
  const middle = meanOf(moving.map((i) => placed[i]!.timed.wall));
  const days = placed.map(({ timed }) => (timed.wall - middle) / 86_400);
  const samples = placed.map(({ place, radius, share }, i) => {
    const extra = (radius - usualRadius) / 3;
    return { day: days[i]!, claimed: claimed[i]!, place, extra, weight: share };
  });
  const line = findLine(samples, moving, ground, peak.error);
  const instants = days.map((day, i) => claimed[i]! - line.error - line.drift * day);
  const distances = placed.map(({ place }, i) => computeNearest(ground.paths, place, instants[i]!));
  const isFit = (i: number) => (distances[i] ?? Infinity) <= placed[i]!.radius;
  const told = moving.filter(isFit);
  const counts = {
    fitting: [...placed.keys()].filter(isFit).length,
    total: distances.filter((one) => one !== undefined).length,
  };
  const moments = told.reduce((sum, i) => sum + placed[i]!.share, 0);
  const { within, ...best } = tellLine(line, [(ends[0] - middle) / 86_400, (ends[1] - middle) / 86_400]);
  const confidence = judge({ ...counts, peak, line, within, moments });
  if (confidence === undefined) return undefined;
  const times = told.map((i) => instants[i]!);
  return {
    reading: kind,
    ...best,
    middle,
    span: [placed[told[0]!]!.timed.wall, placed[told.at(-1)!]!.timed.wall],
    ...counts,
    evidence: ground.evidence,
    confidence: agreeElsewhere(votes.filter((_, i) => !isFit(i)))
      ? 'guess'
      : limitByPath(confidence, times, ground.paths),
    within,
  };
}

/** Searched first. A track is known well enough to be asked more closely; the way between photos is guessed. */
function findLine(
  samples: readonly Sample[],
  moving: readonly number[],
  { paths, evidence }: Ground,
  start: number,
): RefinedClock {
  const telling = moving.map((i) => samples[i]!);
  const fit = fitClock(telling, paths, start);
  const refined = evidence === 'track' ? refineClock(samples, paths, fit) : undefined;
  if (refined !== undefined) return refined;
  const one = 1 / fit.deviation ** 2;
  const spread = meanOf(telling.map(({ day }) => day * day));
  const line = { ...fit, information: [one, 0, one * spread] as const };
  return { ...line, count: telling.length, excess: 1 };
}

/** Whether photos that do not fit fit another error among themselves: the clock was set anew, or there are two. */
function agreeElsewhere(votes: readonly Vote[]): boolean {
  const weight = votes.reduce((sum, vote) => sum + vote.weight, 0);
  const peak = findPeak(votes);
  return peak !== undefined && peak.score >= 4 && peak.score >= weight / 2;
}

interface Evidence {
  readonly peak: Peak;
  readonly line: RefinedClock;
  /** Seconds. */
  readonly within: number;
  readonly fitting: number;
  readonly total: number;
  /** Moments on the move that fit. */
  readonly moments: number;
}

/** How far the evidence goes: its sharpness, its amount, how well the rest agrees, and that no other error does nearly as well. */
function judge({ peak, line, within, fitting, total, moments }: Evidence): Confidence | undefined {
  const deviation = computeDeviation(line, 0);
  const isAtLeast = (least: number, most: number, agreeing: number, rival: number) =>
    moments >= least && deviation <= most && fitting >= total * agreeing && peak.rival <= peak.score * rival;
  if (isAtLeast(8, 1, 0.6, 0.6) && within <= 2 && line.excess <= 1.5) return 'sure';
  if (isAtLeast(5, 4, 0.5, 0.7) && within <= 45) return 'likely';
  return isAtLeast(4, 15, 0.4, 0.75) ? 'guess' : undefined;
}

/** Between photos that lie apart the way is guessed, so nothing is sure by them. */
function limitByPath(
  confidence: Confidence,
  instants: readonly number[],
  paths: readonly Path[],
): Confidence {
  const gaps = instants
    .map((instant) => Math.min(...paths.map((path) => computeStep(path, instant))))
    .sort((a, b) => a - b);
  const usual = gaps[gaps.length >> 1] ?? Infinity;
  if (usual <= 35) return confidence;
  return confidence === 'sure' && usual <= 120 ? 'likely' : 'guess';
}

function computeStep(path: Path, instant: number): number {
  const i = findPiece(path, instant);
  return i < 0 ? Infinity : path.times[i + 1]! - path.times[i]!;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
