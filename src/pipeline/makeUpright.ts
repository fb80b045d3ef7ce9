import sharp from 'sharp';
import { isWideProfile } from '../reading/decoding/isWideProfile.ts';
import { blameBytes } from './undecodable.ts';

/** High enough for what is made of it once more. */
const quality = 92;

/** Its file, told apart by how it is made. */
export const nameUpright = (width: number): string => `${width}-upright${quality}.jpg`;

/**
 * A JPEG that a camera wrote on its side, in all its pixels with its top up and without metadata: image servers differ in
 * whether they turn a photo before they measure it, after that, or not at all.
 */
export function makeUpright(bytes: Uint8Array): Promise<Uint8Array> {
  return blameBytes(async () => {
    const { icc } = await sharp(bytes).metadata();
    const image = sharp(bytes, { limitInputPixels: 268_000_000 }).autoOrient();
    const colored =
      icc && isWideProfile(icc)
        ? image.pipelineColourspace('rgb16').withIccProfile('p3').toColourspace('srgb')
        : image.toColourspace('srgb');
    return colored.jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
  });
}
