import type { LatLon } from './distance.ts';
import { movePosition } from './movePosition.ts';

/** Degrees between the corners of its arc. */
const step = 5;

/**
 * What a camera sees that looks to `heading` (degrees clockwise from true north): from where it stands `metres` over the
 * ground, `angle` degrees wide. Corners as `[lat, lon]`, its own first; longitudes go on beyond 180° rather than jump.
 */
export function computeWedge(
  from: LatLon,
  heading: number,
  angle: number,
  metres: number,
): [lat: number, lon: number][] {
  const parts = Math.max(1, Math.ceil(angle / step));
  const arc = Array.from({ length: parts + 1 }, (_, part): [number, number] => {
    const { lat, lon } = movePosition(from, heading + angle * (part / parts - 0.5), metres);
    return [lat, lon + 360 * Math.round((from.lon - lon) / 360)];
  });
  return [[from.lat, from.lon], ...arc];
}
