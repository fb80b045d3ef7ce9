import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import type { Rendition } from '../journal/rendition.ts';
import { computeSizes, type Size } from './computeSizes.ts';
import { recipe } from './recipe.ts';

// More threads in one encoder change the bytes it makes; photos run side by side instead.
sharp.concurrency(1);
// Every photo is another one: what libvips remembers of the last is never asked for.
sharp.cache(false);

/** One size of a photo, encoded, without any metadata. */
export interface EncodedRendition extends Size {
  readonly type: Rendition['type'];
  readonly bytes: Uint8Array;
}

export interface EncodedPhoto extends Size {
  readonly renditions: readonly EncodedRendition[];
  /** Thumbhash, base64. */
  readonly placeholder: string;
  /** Average colour, `#rrggbb`. */
  readonly color: string;
  /** What is lost of the photo, where something is. */
  readonly flaw?: string;
}

/** Pixels of a decoded photo, upright, in sRGB, no larger than the widest rendition. */
interface Pixels extends Size {
  readonly data: Buffer;
  readonly channels: 3 | 4;
}

/** Decodes a photo once and makes every rendition from that. Throws where nothing of it can be decoded. */
export async function encodePhoto(bytes: Uint8Array): Promise<EncodedPhoto> {
  const metadata = await readMetadata(bytes);
  const { width, height } = metadata.autoOrient;
  const sizes = computeSizes({ width, height });
  const { pixels, flaw } = await decode(bytes, metadata, sizes.at(-1) ?? { width, height });
  const renditions: EncodedRendition[] = [];
  for (const size of sizes)
    renditions.push({
      type: 'image/avif',
      ...size,
      bytes: await encode(pixels, size).avif(recipe.avif).toBuffer(),
    });
  const fallback = sizes.findLast((size) => size.width <= recipe.jpegWidth) ?? { width, height };
  const flat = encode(pixels, fallback).flatten({ background: recipe.background });
  renditions.push({ type: 'image/jpeg', ...fallback, bytes: await flat.jpeg(recipe.jpeg).toBuffer() });
  return {
    width,
    height,
    renditions,
    ...(await makePlaceholder(pixels)),
    ...(flaw !== undefined && { flaw }),
  };
}

/** A photo with more pixels than can be decoded in bounded memory. */
export class TooLargeError extends Error {}

/** A whole JPEG or PNG never lies in memory at once, the pixels of other formats do. */
function maxPixels(format: string | undefined): number {
  return format === 'jpeg' || format === 'png' ? 268_000_000 : 100_000_000;
}

async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height, format } = metadata;
  if (width * height > maxPixels(format))
    throw new TooLargeError(`its ${width} × ${height} pixels are more than can be decoded safely`);
  return metadata;
}

/** Browsers show what is there of a damaged picture, and so is it done here, where strict decoding fails. */
async function decode(
  bytes: Uint8Array,
  metadata: Metadata,
  size: Size,
): Promise<{ pixels: Pixels; flaw?: string }> {
  try {
    const pixels = await decodePixels(bytes, size, 'error');
    const animated = (metadata.pages ?? 1) > 1 && (metadata.format === 'gif' || metadata.format === 'webp');
    return animated ? { pixels, flaw: 'is animated, and only its first picture is shown' } : { pixels };
  } catch {
    const pixels = await decodePixels(bytes, size, 'none');
    return { pixels, flaw: 'is damaged, and shown as far as it goes' };
  }
}

async function decodePixels(
  bytes: Uint8Array,
  size: Size,
  failOn: NonNullable<SharpOptions['failOn']>,
): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { failOn, limitInputPixels: 268_000_000, sequentialRead: true })
    .autoOrient()
    .resize({ ...size, fit: 'fill' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels !== 3 && channels !== 4) throw new Error(`its ${channels} colour channels are not known`);
  const pixels = { data, width, height, channels };
  return isOpaque(pixels) ? dropAlpha(pixels) : pixels;
}

function isOpaque({ data, channels }: Pixels): boolean {
  if (channels === 3) return false;
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

async function dropAlpha(pixels: Pixels): Promise<Pixels> {
  return { ...pixels, channels: 3, data: await encode(pixels, pixels).removeAlpha().raw().toBuffer() };
}

function encode({ data, width, height, channels }: Pixels, size: Size): Sharp {
  const image = sharp(data, { raw: { width, height, channels } });
  return size.width === width ? image : image.resize({ width: size.width, height: size.height, fit: 'fill' });
}

async function makePlaceholder(pixels: Pixels): Promise<Pick<EncodedPhoto, 'placeholder' | 'color'>> {
  const { data, info } = await encode(pixels, pixels)
    .resize({ width: 100, height: 100, fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const hash = rgbaToThumbHash(info.width, info.height, data);
  return { placeholder: Buffer.from(hash).toString('base64'), color: computeAverage(data) };
}

/** Average colour of RGBA pixels, as `#rrggbb`; what is transparent counts for less. */
function computeAverage(rgba: Uint8Array): string {
  const sum = [0, 0, 0];
  let weight = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0;
    weight += alpha;
    for (let channel = 0; channel < 3; channel += 1)
      sum[channel] = (sum[channel] ?? 0) + (rgba[at + channel] ?? 0) * alpha;
  }
  const hex = sum.map((each) =>
    Math.round(weight === 0 ? 255 : each / weight)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
