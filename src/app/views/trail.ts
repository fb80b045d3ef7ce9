import type { Trip } from '../../journal/trip.ts';
import type { JournalIndex } from './journalIndex.ts';

/** Side of the box that the trail is drawn in. */
const box = 100;
const margin = 6;

/**
 * The trail of a trip as an SVG path in a box of 100 × 100: its photos' positions in order of time, in a projection
 * that keeps shapes at this scale (longitudes shrunk by the cosine of the middle latitude). Absent below two positions.
 */
export function drawTrail(trip: Trip, index: JournalIndex): string | undefined {
  const spots = trip.photos.flatMap((id) => index.photos.get(id)?.spot ?? []);
  const first = spots[0];
  if (first === undefined || trip.bounds === undefined) return undefined;
  const middle = (trip.bounds[0][0] + trip.bounds[1][0]) / 2;
  const shrink = Math.cos((middle * Math.PI) / 180);
  const points = spots.map(({ lat, lon }) => [wrap(lon - first.lon) * shrink, -lat] as const);
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const size = Math.max(right - left, bottom - top);
  if (size === 0) return undefined;
  const scale = (box - 2 * margin) / size;
  const place = (value: number, low: number, high: number) =>
    Math.round((box / 2 + (value - (low + high) / 2) * scale) * 10) / 10;
  const drawn = points.map(([x, y]) => `${place(x, left, right)} ${place(y, top, bottom)}`);
  const distinct = drawn.filter((point, at) => point !== drawn[at - 1]);
  return distinct.length < 2 ? undefined : `M${distinct.join('L')}`;
}

const extent = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** A difference of longitudes the short way round. */
const wrap = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
