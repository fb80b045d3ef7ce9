import type { Position } from '../../geometry/outline.ts';

/** Where a name has most room: the middle of the widest level line across the largest ring. */
export interface LabelPoint {
  readonly lat: number;
  readonly lon: number;
  /** Degrees of longitude that the line is long. */
  readonly width: number;
}

export function findLabelPoint(rings: readonly (readonly Position[])[]): LabelPoint | undefined {
  const largest = rings.reduce((a, b) => (area(b) > area(a) ? b : a), rings[0] ?? []);
  const lats = largest.map(([, lat]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  let best: LabelPoint | undefined;
  for (let twentieth = 5; twentieth <= 15; twentieth++) {
    const share = twentieth / 20;
    const line = widestLine(largest, south + (north - south) * share);
    const weight = 1 - Math.abs(share - 0.5);
    if (line && (!best || line.width * weight > best.width)) best = { ...line, width: line.width * weight };
  }
  return best;
}

function widestLine(ring: readonly Position[], lat: number): LabelPoint | undefined {
  const crossings = ring
    .flatMap((to, index) => {
      const from = ring[index - 1];
      if (!from || from[1] > lat === to[1] > lat) return [];
      return [from[0] + ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1])];
    })
    .sort((a, b) => a - b);
  let best: LabelPoint | undefined;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [west = 0, east = 0] = crossings.slice(i, i + 2);
    if (!best || east - west > best.width) best = { lat, lon: (west + east) / 2, width: east - west };
  }
  return best;
}

/** On the sphere, in some unit: strips between each edge and the equator. */
function area(ring: readonly Position[]): number {
  const sine = (lat: number) => Math.sin((lat * Math.PI) / 180);
  let sum = 0;
  ring.forEach(([lon, lat], index) => {
    const [lastLon, lastLat] = ring[index - 1] ?? [lon, lat];
    sum += (lon - lastLon) * (sine(lat) + sine(lastLat));
  });
  return Math.abs(sum);
}
