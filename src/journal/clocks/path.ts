import type { Track } from '../track.ts';
import type { TimedShot } from './timedShot.ts';

/** Metres in space, from the middle of a sphere of the earth's mean radius: no date line, no poles. */
export type Place = readonly [x: number, y: number, z: number];

/** Where somebody was over a time: points in the order of time, in columns. */
export interface Path {
  /** Seconds since 1970 UTC, growing. */
  readonly times: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** 1 where the way from a point to the next is known. */
  readonly joined: Uint8Array;
  /** Metres by which the way may differ from the straight line, as a share of the line's length. */
  readonly slack: number;
}

interface Moment {
  /** Seconds since 1970 UTC. */
  readonly time: number;
  readonly place: Place;
}

const radius = 6_371_008.8;

export function toPlace({ lat, lon }: { readonly lat: number; readonly lon: number }): Place {
  const [a, b] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [radius * Math.cos(a) * Math.cos(b), radius * Math.cos(a) * Math.sin(b), radius * Math.sin(a)];
}

/** Of tracks: a line each as far as they do not overlap in time, joined inside a segment but for long gaps. */
export function makeTrackPaths(tracks: readonly Track[]): readonly Path[] {
  const segments = tracks
    .flatMap((track) => track.segments)
    .map((points) =>
      points
        .flatMap((point) =>
          point.time === undefined ? [] : [{ time: point.time / 1000, place: toPlace(point) }],
        )
        .sort((a, b) => a.time - b.time)
        .filter(({ time }, i, all) => time !== all[i - 1]?.time),
    )
    .filter((moments) => moments.length > 1)
    .sort((a, b) => a[0]!.time - b[0]!.time);
  return layInLines(segments).map((line) =>
    smooth(makePath(line, 0, { seconds: 300, metres: 200, both: true })),
  );
}

/** Of the photos of one trusted camera; its way between two is guessed where they follow soon. */
export function makePhotoPath(shots: readonly TimedShot[]): Path {
  const moments = shots
    .flatMap(({ shot, wall, place, own }) =>
      shot.spot === undefined || (shot.spot.accuracy ?? 0) > 100
        ? []
        : [{ time: wall - (own ?? place), place: toPlace(shot.spot) }],
    )
    .sort((a, b) => a.time - b.time)
    .filter(({ time }, i, all) => time !== all[i - 1]?.time);
  return makePath([moments], 0.15, { seconds: 300, metres: 500, both: false });
}

function layInLines(segments: readonly (readonly Moment[])[]): readonly (readonly Moment[])[][] {
  const lines: (readonly Moment[])[][] = [];
  for (const segment of segments) {
    const line = lines.find((one) => one.at(-1)!.at(-1)!.time < segment[0]!.time);
    if (line === undefined) lines.push([segment]);
    else line.push(segment);
  }
  return lines;
}

function makePath(
  segments: readonly (readonly Moment[])[],
  slack: number,
  gap: { readonly seconds: number; readonly metres: number; readonly both: boolean },
): Path {
  const moments = segments.flat();
  const ends = new Set(segments.map((segment) => segment.at(-1)));
  const column = (read: (moment: Moment) => number) => Float64Array.from(moments, read);
  const isGap = (a: Moment, b: Moment) => {
    const isLong = b.time - a.time > gap.seconds;
    const isFar = Math.hypot(...a.place.map((value, i) => value - b.place[i]!)) > gap.metres;
    return gap.both ? isLong && isFar : isLong || isFar;
  };
  return {
    times: column(({ time }) => time),
    x: column(({ place }) => place[0]),
    y: column(({ place }) => place[1]),
    z: column(({ place }) => place[2]),
    joined: Uint8Array.from(moments, (moment, i) => {
      const next = moments[i + 1];
      return next === undefined || ends.has(moment) || isGap(moment, next) ? 0 : 1;
    }),
    slack,
  };
}

/**
 * Evens out the noise of a receiver that writes every second: each point becomes the mean of those within 4 s, time
 * and place alike, so that nothing moves along a straight way whatever the spacing.
 */
function smooth(path: Path): Path {
  const { times, joined } = path;
  const result = {
    ...path,
    times: new Float64Array(times),
    x: new Float64Array(times.length),
    y: new Float64Array(times.length),
    z: new Float64Array(times.length),
  };
  for (let i = 0; i < times.length; i++) {
    let [first, last] = [i, i];
    // As many on either side, so that the mean's time grows from point to point.
    while (
      joined[first - 1] === 1 &&
      joined[last] === 1 && // both neighbours belong to this stretch
      times[i]! - times[first - 1]! <= 4 &&
      times[last + 1]! - times[i]! <= 4
    ) {
      first--;
      last++;
    }
    for (const name of ['times', 'x', 'y', 'z'] as const) {
      let sum = 0;
      for (let j = first; j <= last; j++) sum += path[name][j]! - path[name][i]!;
      result[name][i] = path[name][i]! + sum / (last - first + 1);
    }
  }
  return result;
}

/** The number of the point at or before an instant, from which the way is known; −1 where it is not. */
export function findPiece({ times, joined }: Path, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low > 0 && joined[low - 1] === 1 ? low - 1 : -1;
}

/** Metres from a place to where a path is at an instant, less the way's slack; undefined where that is not known. */
export function computeAway(path: Path, place: Place, time: number): number | undefined {
  const i = findPiece(path, time);
  if (i < 0) return undefined;
  const { times, x, y, z, slack } = path;
  const s = (time - times[i]!) / (times[i + 1]! - times[i]!);
  const dx = x[i]! + s * (x[i + 1]! - x[i]!) - place[0];
  const dy = y[i]! + s * (y[i + 1]! - y[i]!) - place[1];
  const dz = z[i]! + s * (z[i + 1]! - z[i]!) - place[2];
  const away = Math.sqrt(dx * dx + dy * dy + dz * dz);
  return slack === 0 ? away : Math.max(0, away - slack * computeLength(path, i));
}

/** Metres of the piece after a point. */
export function computeLength({ x, y, z }: Path, i: number): number {
  return Math.hypot(x[i + 1]! - x[i]!, y[i + 1]! - y[i]!, z[i + 1]! - z[i]!);
}
