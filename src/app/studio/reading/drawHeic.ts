import makeLibheif from 'libheif-js/libheif/libheif.js';
import { decodeHeicPixels, type PixelColors } from '../../../reading/decoding/decodeHeicPixels.ts';
import { isWideProfile } from '../../../reading/decoding/isWideProfile.ts';
import { narrowToSrgb } from '../../../reading/decoding/narrowToSrgb.ts';
import type { Libheif } from '../../../reading/decoding/libheif.ts';
import type { Pixels } from '../../../reading/decoding/pixels.ts';
import { drawBitmap } from './drawInWorker.ts';
import type { DrawnPicture } from './drawnPicture.ts';
import type { ThumbnailWish } from './planThumbnail.ts';

/** Kept from one picture to the next, for it starts slowly. */
let libheif: Libheif | undefined;

/** Draws a HEIC where the browser cannot, by libheif in plain JavaScript: the site's policy lets no WebAssembly run. */
export function drawHeic(bytes: Uint8Array, wish: ThumbnailWish): Promise<DrawnPicture> {
  const silent = { print: () => undefined, printErr: () => undefined };
  const decoder = (libheif ??= makeLibheif(silent));
  return drawBitmap(decodeHeicPixels(decoder, bytes, layOut), wish);
}

/** Firefox's canvas has sRGB alone, and takes no third argument. */
const knowsColors = 'colorSpace' in ImageData.prototype;

function layOut({ width, height, channels, data }: Pixels, colors: PixelColors): OffscreenCanvas {
  const isWide = colors === 'p3' || (colors !== 'srgb' && isWideProfile(colors.profile));
  const colorSpace = isWide ? 'display-p3' : 'srgb';
  const image = knowsColors ? new ImageData(width, height, { colorSpace }) : new ImageData(width, height);
  for (let from = 0, to = 0; to < image.data.length; from += channels, to += 4) {
    image.data[to] = data[from]!;
    image.data[to + 1] = data[from + 1]!;
    image.data[to + 2] = data[from + 2]!;
    image.data[to + 3] = channels === 4 ? data[from + 3]! : 255;
  }
  if (isWide && !knowsColors) narrowToSrgb(image.data);
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d', { colorSpace })?.putImageData(image, 0, 0);
  return canvas;
}
