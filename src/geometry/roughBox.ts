import type { Box } from './box.ts';
import { computeBox } from './computeBox.ts';
import type { LatLon } from './distance.ts';

/** Around all positions, rounded outwards to hundredths of a degree: no finer than any position may be published. */
export function roughBox(positions: readonly LatLon[]): Box {
  const [west, south, east, north] = computeBox(positions) ?? [0, 0, 0, 0];
  const out = (value: number, round: (value: number) => number) => round(value * 100) / 100;
  return [out(west, Math.floor), out(south, Math.floor), out(east, Math.ceil), out(north, Math.ceil)];
}
