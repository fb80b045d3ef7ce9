interface Size {
  readonly width: number;
  readonly height: number;
}

/** A photo with more pixels than can be decoded in bounded memory. */
export class TooLargeError extends Error {}

/** What still fits into memory whole. */
const mostWhole = 100_000_000;
/** Of a picture that is decoded line by line and never lies in memory at once. */
const mostByLine = 268_000_000;

export function checkPixels({ width, height }: Size, byLine = false): void {
  if (width * height > (byLine ? mostByLine : mostWhole))
    throw new TooLargeError(`its ${width} × ${height} pixels are more than can be decoded safely`);
}
