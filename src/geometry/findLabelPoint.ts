import type { Position } from './outline.ts';

/** Where a name has most room: the middle of the widest level line across the largest ring. */
export interface LabelPoint {
  readonly lat: number;
  readonly lon: number;
  /** Degrees of longitude that the line is long. */
  readonly width: number;
}

export function findLabelPoint(rings: readonly (readonly Position[])[]): LabelPoint | undefined {
  const areas = rings.map(area);
  const largest = rings[areas.indexOf(Math.max(...areas))] ?? [];
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
  const crossings: number[] = [];
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1];
    if (!from || from[1] > lat === to[1] > lat) continue;
    crossings.push(from[0] + ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1]));
  }
  crossings.sort((a, b) => a - b);
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
  let last: { readonly lon: number; readonly height: number } | undefined;
  for (const [lon, lat] of ring) {
    const height = sine(lat);
    if (last) sum += (lon - last.lon) * (height + last.height);
    last = { lon, height };
  }
  return Math.abs(sum);
}
