import sharp from 'sharp';
import type { OriginalWish } from '../journal/chooseOriginal.ts';
import type { Original } from '../journal/rendition.ts';
import { sniffFormat } from '../reading/photo/container/sniffFormat.ts';
import { stripPhoto } from '../reading/strip/stripPhoto.ts';
import type { Size } from './computeSizes.ts';
import { UndecodableError } from './undecodable.ts';

/** A photo's own file, ready to be published. */
export interface StrippedFile extends Pick<Original, 'type' | 'hdr'> {
  readonly bytes: Uint8Array;
}

const types: Readonly<Record<string, Original['type']>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  heic: 'image/heic',
};

/** Whether the photo's own file is worth its bytes beside what was made of it. */
export function isWanted(
  wish: OriginalWish,
  { width, height, renditions }: Size & { readonly renditions: readonly Size[] },
): boolean {
  return wish === 'always' || !renditions.some((one) => one.width >= width && one.height >= height);
}

/** Takes the metadata out of a photo's own file. Throws an UndecodableError that says why where that cannot be done. */
export async function stripFile(bytes: Uint8Array, size: Size): Promise<StrippedFile> {
  const type = types[sniffFormat(bytes)];
  const stripped = stripPhoto(bytes);
  if ('refused' in stripped) throw new UndecodableError(stripped.refused);
  if (type === undefined) throw new UndecodableError('no browser and no program would know it');
  if (type !== 'image/heic') await checkSize(stripped.bytes, size);
  return { type, bytes: stripped.bytes, ...(stripped.hdr && { hdr: true }) };
}

/** What lies differently than the photo does that is shown was not understood. */
async function checkSize(bytes: Uint8Array, { width, height }: Size): Promise<void> {
  const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (autoOrient.width !== width || autoOrient.height !== height)
    throw new UndecodableError('it would not stand upright');
}
