import type { Box } from './box.ts';

/** A corner of a line or ring: longitude first, as GeoJSON has it; unwrapped, it may leave −180…180. */
export type Position = readonly [lon: number, lat: number];

/**
 * Takes the jumps of 360° out of a line: where a step is longer than half the world, it went the other way, across
 * the 180° meridian.
 */
export function unwrapLine(line: readonly Position[]): Position[] {
  let turn = 0;
  let last = line[0]?.[0] ?? 0;
  return line.map((corner) => {
    const [lon, lat] = corner;
    if (lon - last > 180) turn -= 360;
    if (lon - last < -180) turn += 360;
    last = lon;
    return turn === 0 ? corner : [lon + turn, lat];
  });
}

/** Likewise for a ring; one that goes around a pole is closed through the pole. */
export function unwrapRing(ring: readonly Position[]): Position[] {
  const unwrapped = unwrapLine(ring);
  const first = unwrapped[0];
  const last = unwrapped.at(-1);
  if (!first || !last || Math.abs(last[0] - first[0]) < 180) return unwrapped;
  const pole = first[1] < 0 ? -90 : 90;
  return [...unwrapped, [last[0], pole], [first[0], pole], first];
}

/** The part of a ring inside a box (Sutherland and Hodgman: one side after the other); empty where it is outside. */
export function clipRing(ring: readonly Position[], [west, south, east, north]: Box): Position[] {
  const sides = [
    { axis: 0, limit: west, keep: 1 },
    { axis: 0, limit: east, keep: -1 },
    { axis: 1, limit: south, keep: 1 },
    { axis: 1, limit: north, keep: -1 },
  ] as const;
  return sides.reduce<Position[]>((rest, side) => closeRing(clipSide(rest, side)), [...ring]);
}

interface Side {
  readonly axis: 0 | 1;
  readonly limit: number;
  /** 1 keeps what is greater than the limit, −1 what is less. */
  readonly keep: 1 | -1;
}

function clipSide(ring: readonly Position[], side: Side): Position[] {
  const inside = (at: Position) => (at[side.axis] - side.limit) * side.keep >= 0;
  return ring.flatMap((to, index) => {
    const from = ring[index - 1];
    const kept = inside(to) ? [to] : [];
    return from && inside(from) !== inside(to) ? [cross(from, to, side), ...kept] : kept;
  });
}

function cross(from: Position, to: Position, { axis, limit }: Side): Position {
  const share = (limit - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function closeRing(ring: Position[]): Position[] {
  const [first] = ring;
  const last = ring.at(-1);
  return !first || !last || (first[0] === last[0] && first[1] === last[1]) ? ring : [...ring, first];
}

/** The runs of a line that touch a box. They end at the first corner outside it and are not cut at its sides. */
export function clipLine(line: readonly Position[], [west, south, east, north]: Box): Position[][] {
  const runs: Position[][] = [];
  let run: Position[] = [];
  line.slice(1).forEach((to, index) => {
    const from = line[index] ?? to;
    const touches =
      Math.max(from[0], to[0]) >= west &&
      Math.min(from[0], to[0]) <= east &&
      Math.max(from[1], to[1]) >= south &&
      Math.min(from[1], to[1]) <= north;
    if (!touches) run = [];
    else if (run.length > 0) run.push(to);
    else runs.push((run = [from, to]));
  });
  return runs;
}

/** Moves a line east by a number of degrees. */
export function shiftLine(line: readonly Position[], degrees: number): readonly Position[] {
  return degrees === 0 ? line : line.map(([lon, lat]) => [lon + degrees, lat]);
}

/** Around the corners of a line as they stand, whatever they are measured in; turned inside out where there are none. */
export function boxOfLine(line: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of line) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
