import { turnPoint } from '../composeOrientation.ts';
import { numbersOf, positiveOf, type TiffTags } from '../tiff/tiffTags.ts';

interface StoredPicture {
  readonly width?: number;
  readonly height?: number;
  /** How it is turned before it is shown, as an EXIF orientation, by whomever. */
  readonly turned: number;
}

/**
 * Where the eye should rest, as displayed: the middle of EXIF's SubjectArea, which counts pixels of the picture as it
 * left the camera. A picture of another shape was cropped or turned since, and the area is not believed.
 */
export function findFocus(
  tags: TiffTags | undefined,
  picture: StoredPicture,
): readonly [x: number, y: number] | undefined {
  const [x, y] = numbersOf(tags, 'SubjectArea');
  if (x === undefined || y === undefined) return undefined;
  const width = positiveOf(tags, 'ExifImageWidth') ?? picture.width;
  const height = positiveOf(tags, 'ExifImageHeight') ?? picture.height;
  if (width === undefined || height === undefined || x <= 0 || y <= 0 || x >= width || y >= height)
    return undefined;
  if (picture.width !== undefined && picture.height !== undefined) {
    const shape = picture.width / picture.height / (width / height);
    if (shape < 0.98 || shape > 1.02) return undefined;
  }
  const [shownX, shownY] = turnPoint([x / width, y / height], picture.turned);
  return [round(shownX), round(shownY)];
}

function round(fraction: number): number {
  return Math.round(fraction * 1000) / 1000;
}
