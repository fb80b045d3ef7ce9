import { turnPoint } from '../../../reading/photo/composeOrientation.ts';

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** How a picture is drawn small and upright: `crop` of it, as large as `drawn`, moved by `matrix`. */
export interface ThumbnailPlan {
  /** Pixels of the canvas. */
  readonly size: PixelSize;
  readonly crop: PixelSize & { readonly x: number; readonly y: number };
  readonly drawn: PixelSize;
  /** As `setTransform` takes it. */
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
}

export interface ThumbnailWish {
  /** Pixels of the longer side at most; a smaller picture stays as it is. */
  readonly longest: number;
  /** EXIF orientation that is left to be done, 1…8. */
  readonly orientation?: number;
  /** Of the photo as displayed: what of the picture has another shape is bars beside it, and cut off. */
  readonly shown?: PixelSize;
}

export function planThumbnail(
  picture: PixelSize,
  { longest, orientation = 1, shown }: ThumbnailWish,
): ThumbnailPlan {
  const lies = orientation >= 5;
  const crop = cropTo(picture, shown && (lies ? { width: shown.height, height: shown.width } : shown));
  const scale = Math.min(1, longest / Math.max(crop.width, crop.height));
  const drawn = {
    width: Math.max(1, Math.round(crop.width * scale)),
    height: Math.max(1, Math.round(crop.height * scale)),
  };
  const size = lies ? { width: drawn.height, height: drawn.width } : drawn;
  return { size, crop, drawn, matrix: turn(drawn, size, orientation) };
}

/** The middle of a picture in another's shape; where it differs by no more than rounding, all of it. */
function cropTo({ width, height }: PixelSize, shape: PixelSize | undefined): ThumbnailPlan['crop'] {
  const whole = { x: 0, y: 0, width, height };
  if (!shape) return whole;
  const wanted = {
    width: (height * shape.width) / shape.height,
    height: (width * shape.height) / shape.width,
  };
  if (wanted.height < height - 1.5)
    return { x: 0, y: (height - wanted.height) / 2, width, height: wanted.height };
  if (wanted.width < width - 1.5) return { x: (width - wanted.width) / 2, y: 0, width: wanted.width, height };
  return whole;
}

/** Where the drawn picture's corner and sides come to lie. */
function turn(drawn: PixelSize, size: PixelSize, orientation: number): ThumbnailPlan['matrix'] {
  const place = (x: number, y: number) => {
    const [left, top] = turnPoint([x, y], orientation);
    return [left * size.width, top * size.height] as const;
  };
  const [corner, right, below] = [place(0, 0), place(1, 0), place(0, 1)];
  return [
    (right[0] - corner[0]) / drawn.width,
    (right[1] - corner[1]) / drawn.width,
    (below[0] - corner[0]) / drawn.height,
    (below[1] - corner[1]) / drawn.height,
    corner[0],
    corner[1],
  ];
}
