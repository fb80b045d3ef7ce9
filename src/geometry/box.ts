/**
 * An area in degrees. Where it crosses the 180° meridian its east is greater than 180, so that
 * `west <= east` always holds: Fiji is `[177, -20, 182, -16]`.
 */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Mercator ends here. */
export const maxLatitude = 85.051129;

export function growBox([west, south, east, north]: Box, degrees: number): Box {
  return [
    west - degrees,
    Math.max(-maxLatitude, south - degrees),
    east + degrees,
    Math.min(maxLatitude, north + degrees),
  ];
}

/** How far `box` must move east, a multiple of 360°, to touch `target`; undefined where it never does. */
export function shiftToTouch(box: Box, target: Box): number | undefined {
  if (box[3] < target[1] || box[1] > target[3]) return undefined;
  return [0, 360, -360].find((shift) => box[2] + shift >= target[0] && box[0] + shift <= target[2]);
}

export function joinBoxes(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
