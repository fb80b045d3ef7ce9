import { computeDistance } from '../../geometry/distance.ts';
import type { Track, TrackPoint } from '../track.ts';
import { usualError } from './fix.ts';

/** Metres within which somebody counts as not having moved. */
export const restRadius = 200;

/** Metres a second between two points, over which one of them must be wrong. */
export const fastestFlight = 300;

/** A place at an instant. */
export interface Sample extends TrackPoint {
  readonly time: number;
  /** Metres; the true position is expected within this radius. */
  readonly error: number;
}

/** Where one recorder was, ascending in time, no instant twice. */
export interface Recording {
  readonly samples: readonly Sample[];
  /** Of the samples, in the same order. */
  readonly times: readonly number[];
}

/**
 * What tracks recorded, a recording for each segment. Points without time are none. A segment that starts where the
 * one before it in the same file ended goes on with it: many recorders begin a new one after each rest.
 */
export function makeRecordings({ segments }: Track): readonly Recording[] {
  const runs = segments.map(sortSamples).filter((samples) => samples.length > 0);
  const joined: Sample[][] = [];
  for (const run of runs.sort((a, b) => a[0]!.time - b[0]!.time)) {
    const last = joined.at(-1)?.at(-1);
    if (last && last.time < run[0]!.time && computeDistance(last, run[0]!) <= restRadius)
      for (const sample of run) joined.at(-1)!.push(sample);
    else joined.push(run);
  }
  return joined.map((samples) => ({ samples, times: samples.map(({ time }) => time) }));
}

function sortSamples(points: readonly TrackPoint[]): Sample[] {
  const samples: Sample[] = [];
  const timed = points.flatMap((point) => (isTimed(point) ? { ...point, error: usualError } : []));
  for (const sample of timed.sort((a, b) => a.time - b.time)) {
    const last = samples.at(-1);
    if (last?.time === sample.time) samples[samples.length - 1] = widen(last, sample);
    else samples.push(sample);
  }
  return samples.filter((sample, index) => !isSpike(samples[index - 1], sample, samples[index + 1]));
}

/** Whether nobody can have gone to it, nor from it: a reflected signal. */
function isSpike(before: Sample | undefined, sample: Sample, after: Sample | undefined): boolean {
  return [before, after].every((other) => {
    if (other === undefined) return false;
    const seconds = Math.abs(other.time - sample.time) / 1000;
    return computeDistance(other, sample) / seconds > fastestFlight;
  });
}

function isTimed(point: TrackPoint): point is TrackPoint & { time: number } {
  return point.time !== undefined && Number.isFinite(point.time);
}

/** Two positions at one instant: the first, and no surer than the second allows. */
function widen(first: Sample, second: Sample): Sample {
  return { ...first, error: Math.max(first.error, usualError + computeDistance(first, second)) };
}
