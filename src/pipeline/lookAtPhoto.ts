import { sniffFormat } from '../reading/photo/container/sniffFormat.ts';
import type { Size } from './computeSizes.ts';
import { decodeHeic, type DecodeHeic } from './decodeHeic.ts';
import { decodePhoto } from './decodePhoto.ts';
import { makePlaceholder, type Placeholder } from './makePlaceholder.ts';
import { UndecodableError } from './undecodable.ts';

/** What pages need to know of a photo before it comes. */
export interface PhotoLook extends Size, Placeholder {
  /** The file has it on its side or on its head, and says so. */
  readonly turned: boolean;
}

/** What image servers read. */
const usual = ['jpeg', 'png', 'webp', 'avif'];

/**
 * Decodes a photo and encodes nothing. Throws an UndecodableError where an image server would show less of it than the
 * renditions that a build makes: it is of another kind, damaged, animated, or has a gain map.
 */
export async function lookAtPhoto(bytes: Uint8Array, decode: DecodeHeic = decodeHeic): Promise<PhotoLook> {
  const format = sniffFormat(bytes);
  if (!usual.includes(format)) throw new UndecodableError('image servers do not read it');
  const photo = await decodePhoto(bytes, decode);
  if (photo.damaged || photo.frames > 1 || photo.hasGainMap)
    throw new UndecodableError('image servers would show less of it');
  const { width, height } = photo;
  const turned = photo.orientation !== 1;
  if (turned && format !== 'jpeg') throw new UndecodableError('image servers would not turn it');
  return { width, height, turned, ...(await makePlaceholder(photo)) };
}
