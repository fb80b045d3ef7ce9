import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { computeSizes, type Size } from './computeSizes.ts';
import type { DecodeHeic } from './decodeHeic.ts';
import { hasVividColors } from './hasVividColors.ts';
import { isWideProfile } from '../reading/decoding/isWideProfile.ts';
import { makeReadable } from './makeReadable.ts';
import { checkPixels } from '../reading/decoding/tooLarge.ts';
import { blameBytes } from './undecodable.ts';

/** A photo decoded once, upright. */
export interface DecodedPhoto extends Size {
  /** In which it is published, smallest first. */
  readonly sizes: readonly Size[];
  /** Starts work on its pixels in one of these sizes: sRGB, or with a profile where `vivid`. */
  readonly open: (size: Size) => Promise<Sharp>;
  /** It has colours beyond sRGB; its pixels are in Display P3. */
  readonly vivid: boolean;
  /** Nothing but what could be saved of it. */
  readonly damaged: boolean;
  /** How EXIF turned it, 1…8; 1 where it did not. */
  readonly orientation: number;
  /** A JPEG in colour with a gain map (Ultra HDR, ISO 21496-1), which the pixels know nothing of. */
  readonly hasGainMap: boolean;
  /** Pictures that it is made of, where it moves. */
  readonly frames: number;
}

/** Seconds that one photo may take, on the slowest machine. */
export const patience = 120;

/** Throws where nothing of it can be decoded. */
export async function decodePhoto(bytes: Uint8Array, decodeHeic: DecodeHeic): Promise<DecodedPhoto> {
  const readable = await makeReadable(bytes, decodeHeic);
  const metadata = await blameBytes(() => readMetadata(readable));
  const { width, height } = metadata.autoOrient;
  const sizes = computeSizes({ width, height });
  const largest = sizes.at(-1) ?? { width, height };
  const { pixels, damaged } = await blameBytes(() => decode(readable, metadata, largest));
  const moves = metadata.format === 'gif' || metadata.format === 'webp';
  return {
    width,
    height,
    sizes,
    vivid: pixels.vivid,
    damaged,
    orientation: metadata.orientation ?? 1,
    hasGainMap: metadata.gainMap !== undefined && metadata.space === 'srgb',
    frames: moves ? (metadata.pages ?? 1) : 1,
    open: openInSizes(pixels, largest),
  };
}

async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { format, isProgressive } = metadata;
  checkPixels(metadata, (format === 'jpeg' || format === 'png') && isProgressive !== true);
  return metadata;
}

interface Pixels {
  readonly open: () => Sharp;
  readonly vivid: boolean;
  /** No transparency and no profile: what is resized by itself is encoded to the same bytes. */
  readonly plain: boolean;
}

/** Several encoders take the same size, so plain pixels are resized once for all of them. */
function openInSizes({ open, plain }: Pixels, largest: Size): DecodedPhoto['open'] {
  const resized = new Map<number, Promise<() => Sharp>>();
  return async ({ width, height }) => {
    if (width === largest.width) return open();
    const resize = () => open().resize({ width, height, fit: 'fill' });
    if (!plain) return resize();
    const kept = resized.get(width) ?? keepPixels(resize());
    resized.set(width, kept);
    return (await kept)();
  };
}

async function keepPixels(image: Sharp): Promise<() => Sharp> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return () => sharp(data, { raw: { width, height, channels } });
}

/** Browsers show what is there of a damaged picture, and so is it done here, where strict decoding fails. */
async function decode(
  bytes: Uint8Array,
  metadata: Metadata,
  size: Size,
): Promise<{ pixels: Pixels; damaged: boolean }> {
  try {
    return { pixels: await decodePixels(bytes, metadata, size, 'error'), damaged: false };
  } catch {
    return { pixels: await decodePixels(bytes, metadata, size, 'none'), damaged: true };
  }
}

async function decodePixels(
  bytes: Uint8Array,
  { icc }: Metadata,
  size: Size,
  failOn: NonNullable<SharpOptions['failOn']>,
): Promise<Pixels> {
  const start = () =>
    sharp(bytes, { failOn, limitInputPixels: 268_000_000, sequentialRead: true })
      .timeout({ seconds: patience })
      .autoOrient()
      .resize({ ...size, fit: 'fill' });
  return icc && isWideProfile(icc) ? decodeWide(start()) : decodeSrgb(start());
}

async function decodeSrgb(image: Sharp): Promise<Pixels> {
  const { data, info } = await image
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const open = () => sharp(data, { raw: { width, height, channels } });
  if (channels !== 4 || !isOpaque(data)) return { open, vivid: false, plain: channels === 3 };
  return { open: await keepPixels(open().removeAlpha()), vivid: false, plain: true };
}

function isOpaque(rgba: Uint8Array): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
  return true;
}

/** sharp converts by way of sRGB, which would cut the colours off, unless it is made to work in 16 bits. */
async function decodeWide(image: Sharp): Promise<Pixels> {
  const tiff = await image
    .pipelineColourspace('rgb16')
    .withIccProfile('p3')
    .toColourspace('srgb')
    .tiff({ compression: 'none' })
    .toBuffer();
  if (!(await hasVividColors(tiff))) return decodeSrgb(sharp(tiff));
  return { open: () => sharp(tiff), vivid: true, plain: false };
}
