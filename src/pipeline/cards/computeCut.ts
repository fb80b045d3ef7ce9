import type { Size } from '../computeSizes.ts';

/** A part of a picture, in its pixels, and the size it is shown in. */
export interface Cut {
  readonly left: number;
  readonly top: number;
  readonly part: Size;
  readonly size: Size;
}

/**
 * The largest part of a picture in the shape of `wanted` that has the focus as near to its middle as the edges let it,
 * no larger than wanted and never enlarged.
 *
 * @param focus fractions of width and height, 0…1
 */
export function computeCut(picture: Size, [x, y]: readonly [x: number, y: number], wanted: Size): Cut {
  const scale = Math.min(picture.width / wanted.width, picture.height / wanted.height);
  const part = {
    width: Math.max(1, Math.round(wanted.width * scale)),
    height: Math.max(1, Math.round(wanted.height * scale)),
  };
  const place = (at: number, whole: number, length: number) =>
    Math.round(Math.min(whole - length, Math.max(0, at * whole - length / 2)));
  return {
    left: place(x, picture.width, part.width),
    top: place(y, picture.height, part.height),
    part,
    size: scale >= 1 ? wanted : part,
  };
}
