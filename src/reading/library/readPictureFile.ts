import type { PhotoFacts } from '../../journal/photoFacts.ts';
import { decodeXmpBytes } from '../photo/xmp/decodeXmpBytes.ts';
import { readPhotoFacts } from '../readPhotoFacts.ts';
import type { ByteSource } from '../video/byteSource.ts';
import { readAhead } from '../video/readAhead.ts';
import { readVideoFacts } from '../video/readVideoFacts.ts';
import { readPhotoBytes } from './readPhotoBytes.ts';
import { headLength, tellPicture } from './tellPicture.ts';

export interface ReadPictureFile {
  readonly facts: PhotoFacts;
  /** Of a photo, as many as hold its metadata. */
  readonly bytes?: Uint8Array;
}

export interface PictureFileOptions {
  /** Of the site, BCP 47. */
  readonly language: string;
  /** Bytes of the `.xmp` beside it. */
  readonly sidecar?: Uint8Array;
}

/**
 * What a file of a trip says of itself, if it is a picture or a video; undefined where neither its bytes nor its name are one's.
 *
 * @param path inside the trip: phones and messengers write the time into it
 */
export async function readPictureFile(
  source: ByteSource,
  path: string,
  { language, sidecar }: PictureFileOptions,
): Promise<ReadPictureFile | undefined> {
  const kind = tellPicture(await source.read(0, headLength), { path, size: source.size });
  if (kind === undefined) return undefined;
  const options = { language, ...(sidecar && { xmp: decodeXmpBytes(sidecar) }) };
  if (kind === 'video') return { facts: await readVideoFacts(readAhead(source), path, options) };
  const bytes = await readPhotoBytes(source);
  return { facts: await readPhotoFacts(bytes, path, options), bytes };
}
