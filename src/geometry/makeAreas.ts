import { maxLatitude, type Box } from './box.ts';
import { computeBox } from './computeBox.ts';
import type { LatLon } from './distance.ts';
import { joinNear } from './groupBoxes.ts';

const metresPerDegree = 111_195;
/** Degrees: points in one cell are one; areas nearer than the gap are joined, as long as none is larger than a city. */
const sizes = { cell: 0.02, gap: 0.05, city: 0.75 };

/**
 * Boxes around points, grown by some metres and joined where they are near. A way across a country has a string of them
 * along it and not one that holds the country.
 */
export function makeAreas(points: readonly LatLon[], margin: number): Box[] {
  const [west = 0] = computeBox(points) ?? [];
  const cells = new Map<string, LatLon[]>();
  for (const { lat, lon } of points) {
    const point = { lat, lon: lon < west ? lon + 360 : lon };
    const key = `${Math.floor(point.lon / sizes.cell)} ${Math.floor(lat / sizes.cell)}`;
    const cell = cells.get(key);
    if (cell) cell.push(point);
    else cells.set(key, [point]);
  }
  const boxes = [...cells.values()].map((cell) => grow(boxOf(cell), margin));
  return joinNear(
    boxes.sort((a, b) => a[0] - b[0] || a[1] - b[1]),
    { gap: sizes.gap, size: sizes.city },
  );
}

function boxOf(points: readonly LatLon[]): Box {
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
  const [least, most] = [(a: number, b: number) => Math.min(a, b), (a: number, b: number) => Math.max(a, b)];
  return [lons.reduce(least), lats.reduce(least), lons.reduce(most), lats.reduce(most)];
}

function grow([west, south, east, north]: Box, metres: number): Box {
  const height = metres / metresPerDegree;
  const widest = Math.min(maxLatitude, Math.max(Math.abs(south), Math.abs(north)));
  const width = height / Math.cos((widest * Math.PI) / 180);
  return [
    west - width,
    Math.max(-maxLatitude, south - height),
    east + width,
    Math.min(maxLatitude, north + height),
  ];
}
