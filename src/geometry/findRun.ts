import type { LatLon } from './distance.ts';

const metresPerDegree = 111_195;

/**
 * The part of a recorded line that leads from one position to another, in the line's direction: from its point nearest
 * to the one to its later point nearest to the other. `undefined` where it does not come within `reach` metres of both.
 *
 * One pass: what is remembered is the best beginning so far, so that a walk out and back is matched on its right half.
 */
export function findRun(
  line: readonly LatLon[],
  from: LatLon,
  to: LatLon,
  reach: number,
): readonly LatLon[] | undefined {
  const far = (reach / metresPerDegree) ** 2;
  const narrow = Math.cos((from.lat * Math.PI) / 180);
  let begin = { index: -1, off: Infinity };
  let best = { begin: -1, end: -1, off: Infinity };
  line.forEach((point, index) => {
    const start = offSquared(point, from, narrow);
    if (start <= far && start < begin.off) begin = { index, off: start };
    const end = offSquared(point, to, narrow);
    if (end <= far && begin.off + end < best.off)
      best = { begin: begin.index, end: index, off: begin.off + end };
  });
  return best.end < 0 ? undefined : line.slice(best.begin, best.end + 1);
}

/** In degrees of latitude; good enough within a few hundred metres. */
function offSquared(a: LatLon, b: LatLon, narrow: number): number {
  const lon = a.lon - b.lon - 360 * Math.round((a.lon - b.lon) / 360);
  return (a.lat - b.lat) ** 2 + (lon * narrow) ** 2;
}
