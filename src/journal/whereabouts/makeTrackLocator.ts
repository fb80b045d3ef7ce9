import { countUpTo } from '../../geometry/countUpTo.ts';
import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { interpolatePosition } from '../../geometry/interpolatePosition.ts';
import type { Track } from '../track.ts';
import { computeReach, strollingSpeed, walkingSpeed } from './computeReach.ts';
import { chooseSurest, farthestError, type Fix } from './fix.ts';
import { fastestFlight, makeRecordings, restRadius, type Recording, type Sample } from './makeRecordings.ts';

const limits = {
  /** Seconds without a point over which nobody knows the way, unless it was a rest. */
  gap: 300,
  /** Seconds that a rest may last: a night. */
  rest: 12 * 3600,
  /** Seconds before the first or after the last point in which somebody counts as still near it. */
  ends: 60,
  /** Seconds around a gap whose speed counts as the speed in it. */
  around: 60,
};

export interface TrackFix extends Fix {
  /** The track, by its path inside the trip. */
  readonly files: readonly string[];
}

/**
 * Where the tracks were at an instant. Of several that tell, the surest; undefined where none does. Between two points
 * of a recording the position lies on the straight way, and is as uncertain as the detour that was possible.
 */
export function makeTrackLocator(tracks: readonly Track[]): (instant: number) => TrackFix | undefined {
  const recordings = tracks.flatMap((track) =>
    makeRecordings(track).map((recording) => ({ recording, files: [track.file] })),
  );
  return (instant) =>
    chooseSurest(
      recordings.map(({ recording, files }) => {
        const fix = locate(recording, instant);
        return fix && { ...fix, files };
      }),
    );
}

function locate(recording: Recording, instant: number): Fix | undefined {
  const { samples, times } = recording;
  const next = countUpTo(times, instant);
  const [before, after] = [samples[next - 1], samples[next]];
  if (before?.time === instant)
    return { ...pick(before), accuracy: before.error, bases: [positionOf(before)] };
  const between = before && after && locateBetween(recording, next, instant);
  if (between) return between;
  return chooseSurest([
    before && locateNear(recording, next - 1, instant),
    after && locateNear(recording, next, instant),
  ]);
}

/** Between the sample before `next` and that. */
function locateBetween(recording: Recording, next: number, instant: number): Fix | undefined {
  const [before, after] = [recording.samples[next - 1]!, recording.samples[next]!];
  const distance = computeDistance(before, after);
  const seconds = (after.time - before.time) / 1000;
  const resting = seconds > limits.gap;
  if (resting && (distance > restRadius || seconds > limits.rest)) return undefined;
  if (distance / seconds > fastestFlight) return undefined;
  const elapsed = (instant - before.time) / 1000;
  const fastest = computeSpeedAround(recording, next, distance / seconds);
  const speed = resting ? Math.min(walkingSpeed, fastest) : fastest;
  const fraction = elapsed / seconds;
  const error = mix(before.error, after.error, fraction);
  const accuracy = error + computeReach({ distance, seconds, elapsed, speed, pace: walkingSpeed });
  if (resting && accuracy > farthestError) return undefined;
  return {
    ...interpolatePosition(before, after, fraction),
    ...(before.altitude !== undefined &&
      after.altitude !== undefined && { altitude: mix(before.altitude, after.altitude, fraction) }),
    accuracy,
    bases: [before, after].map(positionOf),
  };
}

/** At an end of what was recorded, for as long as nobody can have gone far. */
function locateNear(recording: Recording, index: number, instant: number): Fix | undefined {
  const sample = recording.samples[index]!;
  const seconds = Math.abs(instant - sample.time) / 1000;
  if (seconds > limits.ends) return undefined;
  const speed = Math.max(walkingSpeed, computeSpeedAt(recording, index, instant > sample.time ? -1 : 1));
  return { ...pick(sample), accuracy: sample.error + speed * seconds, bases: [positionOf(sample)] };
}

/** Metres a second that they may have gone in the gap: a fifth more than straight, or as before or after it. */
function computeSpeedAround(recording: Recording, next: number, straight: number): number {
  return Math.max(
    strollingSpeed,
    1.2 * straight,
    computeSpeedAt(recording, next - 1, -1),
    computeSpeedAt(recording, next, 1),
  );
}

/** Metres a second as the crow flies, in the minute before (-1) or after (1) a sample; 0 where nothing tells. */
function computeSpeedAt({ samples, times }: Recording, index: number, direction: -1 | 1): number {
  const sample = samples[index]!;
  const edge = sample.time + direction * limits.around * 1000;
  const within = direction === 1 ? countUpTo(times, edge) - 1 : countUpTo(times, edge - 1);
  const other = samples[within === index ? index + direction : within];
  const seconds = other ? Math.abs(other.time - sample.time) / 1000 : Infinity;
  if (other === undefined || seconds > limits.gap) return 0;
  // Over a few seconds, what seems to be speed is mostly noise.
  return computeDistance(sample, other) / Math.max(seconds, limits.around / 2);
}

function pick({ altitude, ...sample }: Sample) {
  return { ...positionOf(sample), ...(altitude !== undefined && { altitude }) };
}

function positionOf({ lat, lon }: LatLon): LatLon {
  return { lat, lon };
}

function mix(from: number, to: number, fraction: number): number {
  return from + (to - from) * fraction;
}
