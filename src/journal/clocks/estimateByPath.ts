import type { ClockEstimate } from './clockEstimate.ts';
import type { Confidence } from './clockFinding.ts';
import { listReadings, type ClockReading } from './clockReading.ts';
import { findPassings, makeBlocks, type Blocks, type Passing } from './findPassings.ts';
import { findPeak, type Peak } from './findPeak.ts';
import { computeNearest, fitClock, type ClockFit, type Sample } from './fitClock.ts';
import { computeAway, findPiece, toPlace, type Path, type Place } from './path.ts';
import type { TimedShot } from './timedShot.ts';

/** Metres around a photo's position in which the path was when it was taken. */
const usualRadius = 30;
/** Seconds of passings by which a photo's vote is halved: the longer somebody stayed, the less it tells. */
const telling = 600;

/** Paths made ready for the photos of many cameras. */
export interface Ground {
  readonly paths: readonly Path[];
  readonly blocks: readonly Blocks[];
  readonly evidence: 'track' | 'phone';
}

export function makeGround(paths: readonly Path[], evidence: Ground['evidence']): Ground {
  return { paths, blocks: paths.map(makeBlocks), evidence };
}

interface Placed {
  readonly timed: TimedShot;
  readonly place: Place;
  readonly radius: number;
  /** Of its moment: photos in a burst share one. */
  readonly share: number;
  readonly passings: readonly Passing[];
  readonly weight: number;
}

/**
 * The clock's error from photos that carry positions of their own, and a path with times. First the shift of which
 * most photos vote that it puts them onto the path; then, from those taken on the move, the exact error and drift.
 */
export function estimateByPath(shots: readonly TimedShot[], ground: Ground): ClockEstimate | undefined {
  const placed = placeShots(shots, ground);
  if (placed.length < 3) return undefined;
  const readings = listReadings(placed.map(({ timed }) => timed));
  const estimates = readings.flatMap((reading) => estimate(placed, reading, ground) ?? []);
  return estimates.reduce<ClockEstimate | undefined>(
    (best, next) => (best === undefined || rank(next) > rank(best) * 1.05 ? next : best),
    undefined,
  );
}

/** Photos that fit; a reading under which the clock is right comes first where all else is nearly equal. */
const rank = ({ fitting, error }: ClockEstimate) => (Math.abs(error) < 5 ? fitting * 1.1 : fitting);

function placeShots(shots: readonly TimedShot[], { blocks }: Ground): readonly Placed[] {
  const located = shots.flatMap((timed) => {
    const { spot } = timed.shot;
    return spot === undefined || (spot.accuracy ?? 0) > 100 ? [] : [{ timed, spot, place: toPlace(spot) }];
  });
  const shares = shareMoments(located);
  return located.map(({ timed, spot, place }, i) => {
    const radius = Math.max(usualRadius, 2 * (spot.accuracy ?? 0));
    const passings = blocks.flatMap((one) => findPassings(one, place, radius));
    const length = passings.reduce((sum, [start, end]) => sum + end - start, 0);
    const share = shares[i]!;
    return { timed, place, radius, share, passings, weight: share / (1 + length / telling) };
  });
}

/** Photos within a minute and 50 m of the first of them are one moment and count as one. */
function shareMoments(
  shots: readonly { readonly timed: TimedShot; readonly place: Place }[],
): readonly number[] {
  const shares: number[] = [];
  for (let start = 0, end = 0; start < shots.length; start = end) {
    const first = shots[start]!;
    while (
      end < shots.length &&
      shots[end]!.timed.wall - first.timed.wall <= 60 &&
      computeGap(first.place, shots[end]!.place) <= 50
    )
      end++;
    for (let i = start; i < end; i++) shares.push(1 / (end - start));
  }
  return shares;
}

const computeGap = (a: Place, b: Place) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

function estimate(
  placed: readonly Placed[],
  { kind, claimed }: ClockReading,
  ground: Ground,
): ClockEstimate | undefined {
  const peak = findPeak(
    placed.map(({ passings, weight }, i) => ({ claimed: claimed[i]!, passings, weight })),
  );
  if (peak === undefined || peak.score < 2) return undefined;
  const moving = placed.flatMap((one, i) =>
    isMoving(one, claimed[i]! - peak.error, ground.paths) ? [i] : [],
  );
  if (moving.length < 3) return undefined;
  const middle = meanOf(moving.map((i) => placed[i]!.timed.wall));
  const dayOf = ({ timed }: Placed) => (timed.wall - middle) / 86_400;
  const samples = moving.map((i): Sample => {
    const { place, radius, share } = placed[i]!;
    return {
      day: dayOf(placed[i]!),
      claimed: claimed[i]!,
      place,
      extra: (radius - usualRadius) / 3,
      weight: share,
    };
  });
  const fit = fitClock(samples, ground.paths, peak.error);
  const instants = placed.map((one, i) => claimed[i]! - fit.error - fit.drift * dayOf(one));
  const distances = placed.map(({ place }, i) => computeNearest(ground.paths, place, instants[i]!));
  const isFit = (i: number) => (distances[i] ?? Infinity) <= placed[i]!.radius;
  const told = moving.filter(isFit);
  const counts = {
    fitting: distances.filter((_, i) => isFit(i)).length,
    total: distances.filter((one) => one !== undefined).length,
  };
  const confidence = judge({
    ...counts,
    peak,
    fit,
    moments: told.reduce((sum, i) => sum + placed[i]!.share, 0),
  });
  if (confidence === undefined) return undefined;
  return {
    reading: kind,
    error: fit.error,
    drift: fit.drift,
    middle,
    span: [placed[told[0]!]!.timed.wall, placed[told.at(-1)!]!.timed.wall],
    ...counts,
    evidence: ground.evidence,
    confidence: limitByPath(
      confidence,
      told.map((i) => instants[i]!),
      ground.paths,
    ),
  };
}

/** Whether the path was going somewhere when a photo was taken on it: a place where it stays tells no time. */
function isMoving({ place, radius }: Placed, instant: number, paths: readonly Path[]): boolean {
  return paths.some((path) => {
    const near = [-20, -10, 0, 10, 20].some(
      (by) => (computeAway(path, place, instant + by) ?? Infinity) <= radius,
    );
    return near && computeWay(path, instant) >= 25;
  });
}

/** Metres that a path gets away from where it is, within half a minute either way. */
function computeWay(path: Path, instant: number): number {
  const here = locate(path, instant);
  if (here === undefined) return 0;
  return Math.max(computeAway(path, here, instant - 30) ?? 0, computeAway(path, here, instant + 30) ?? 0);
}

function locate(path: Path, instant: number): Place | undefined {
  const i = findPiece(path, instant);
  if (i < 0) return undefined;
  const s = (instant - path.times[i]!) / (path.times[i + 1]! - path.times[i]!);
  const at = (column: Float64Array) => column[i]! + s * (column[i + 1]! - column[i]!);
  return [at(path.x), at(path.y), at(path.z)];
}

interface Evidence {
  readonly peak: Peak;
  readonly fit: ClockFit;
  readonly fitting: number;
  readonly total: number;
  /** Moments on the move that fit. */
  readonly moments: number;
}

/** How far the evidence goes: its sharpness, its amount, how well the rest agrees, and that no other error does nearly as well. */
function judge({ peak, fit, fitting, total, moments }: Evidence): Confidence | undefined {
  const isAtLeast = (least: number, deviation: number, agreeing: number, rival: number) =>
    moments >= least &&
    fit.deviation <= deviation &&
    fitting >= total * agreeing &&
    peak.rival <= peak.score * rival;
  if (isAtLeast(8, 1, 0.6, 0.6)) return 'sure';
  if (isAtLeast(5, 3, 0.5, 0.7)) return 'likely';
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
