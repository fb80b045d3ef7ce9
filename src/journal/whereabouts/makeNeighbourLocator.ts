import { countUpTo } from '../../geometry/countUpTo.ts';
import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { interpolatePosition } from '../../geometry/interpolatePosition.ts';
import { compareText } from '../compareText.ts';
import { computeReach, strollingSpeed, walkingSpeed } from './computeReach.ts';
import { chooseSurest, farthestError, usualError, type Fix } from './fix.ts';

/** A photo whose position and instant are known. */
export interface LocatedPhoto extends LatLon {
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
  /** Metres, where the photo says. */
  readonly accuracy?: number;
  readonly file: string;
}

/** A position and the photos that it was worked out from. */
export interface NeighbourFix extends Fix {
  readonly files: readonly string[];
}

const limits = {
  /** Metres between two neighbours that can have been walked in passing: a part of a town. */
  town: 3000,
  /** Seconds to each neighbour within a town: a long meal, a museum and the way there. */
  stay: 2 * 3600,
  /** Seconds to each neighbour farther apart. */
  journey: 3600,
  /** Metres a second: the fastest trains. A flight is no even way, and what is faster is an error. */
  speed: 100,
  /** Seconds to a neighbour that is the only one. */
  alone: 300,
};

/** Metres a second in a town by car, bus or underground, stops included. */
const ridingSpeed = 10;

/**
 * Where photos of the same trip say that somebody was at an instant: between the last one before and the first one
 * after it, or near the only one that is close. Undefined where they are too far off, or contradict each other.
 */
export function makeNeighbourLocator(
  located: readonly LocatedPhoto[],
): (instant: number) => NeighbourFix | undefined {
  const photos = located
    .filter(({ instant }) => Number.isFinite(instant))
    .sort((a, b) => a.instant - b.instant || compareText(a.file, b.file));
  const times = photos.map(({ instant }) => instant);
  return (instant) => {
    const next = countUpTo(times, instant);
    let first = next;
    while (photos[first - 1]?.instant === instant) first--;
    const [before, after] = [photos[next - 1], photos[first]];
    const isPair = before && after && isNear(before, after, instant);
    if (isPair && !isPlausible(before, after)) return undefined;
    const between = isPair ? locateBetween(before, after, instant) : undefined;
    return (
      between ??
      chooseSurest([
        before && locateNear(before, photos[next - 2], after, instant),
        after && locateNear(after, photos[first + 1], before, instant),
      ])
    );
  };
}

function isNear(before: LocatedPhoto, after: LocatedPhoto, instant: number): boolean {
  const limit = isInTown(before, after) ? limits.stay : limits.journey;
  return Math.max(instant - before.instant, after.instant - instant) <= limit * 1000;
}

function isInTown(from: LatLon, to: LatLon): boolean {
  return computeDistance(from, to) <= limits.town;
}

/** Whether somebody can have been at both, as exactly as both are known. */
function isPlausible(before: LocatedPhoto, after: LocatedPhoto): boolean {
  const apart = computeDistance(before, after) - errorOf(before) - errorOf(after);
  return apart <= (limits.speed * (after.instant - before.instant)) / 1000;
}

function locateBetween(before: LocatedPhoto, after: LocatedPhoto, instant: number): NeighbourFix | undefined {
  const distance = computeDistance(before, after);
  const seconds = (after.instant - before.instant) / 1000;
  const elapsed = (instant - before.instant) / 1000;
  const fraction = seconds === 0 ? 0.5 : elapsed / seconds;
  // Whoever goes somewhere stays at one end first: they move half of the time, and a third of it if they ride.
  const haste = isInTown(before, after) ? 2 : 3;
  const speed = Math.max(strollingSpeed, (haste * distance) / seconds);
  const error = errorOf(before) + (errorOf(after) - errorOf(before)) * fraction;
  const pace = isInTown(before, after) ? walkingSpeed : ridingSpeed;
  const reach = computeReach({ distance, seconds, elapsed, speed, pace });
  return makeFix(interpolatePosition(before, after, fraction), error + reach, [before, after]);
}

/**
 * Near a photo, as far as can be walked: or ridden, where the photo on the `other` side of the instant is elsewhere and
 * nobody knows when they left; or as fast as they were moving between the photo and the one `beyond` it.
 */
function locateNear(
  photo: LocatedPhoto,
  beyond: LocatedPhoto | undefined,
  other: LocatedPhoto | undefined,
  instant: number,
): NeighbourFix | undefined {
  const seconds = Math.abs(instant - photo.instant) / 1000;
  if (seconds > limits.alone) return undefined;
  const pace = !other || isInTown(photo, other) ? walkingSpeed : ridingSpeed;
  const speed = Math.max(pace, beyond ? computeSpeedBetween(photo, beyond) : 0);
  return makeFix(photo, errorOf(photo) + speed * seconds, [photo]);
}

/** Metres a second, a fifth more than straight; 0 where both are too far apart in time, or known too roughly, to tell. */
function computeSpeedBetween(photo: LocatedPhoto, beyond: LocatedPhoto): number {
  const seconds = Math.abs(photo.instant - beyond.instant) / 1000;
  const apart = computeDistance(photo, beyond) - errorOf(photo) - errorOf(beyond);
  return apart <= 0 || seconds > limits.journey ? 0 : (1.2 * apart) / seconds;
}

function makeFix(
  { lat, lon }: LatLon,
  accuracy: number,
  from: readonly LocatedPhoto[],
): NeighbourFix | undefined {
  if (accuracy > farthestError) return undefined;
  const used = [...new Set(from)];
  return {
    lat,
    lon,
    accuracy,
    bases: used.map((photo) => ({ lat: photo.lat, lon: photo.lon })),
    files: used.map(({ file }) => file),
  };
}

function errorOf({ accuracy }: LocatedPhoto): number {
  return accuracy ?? usualError;
}
