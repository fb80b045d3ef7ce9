import { readPhotoFacts } from '../readPhotoFacts.ts';
import { stripPhoto } from '../strip/stripPhoto.ts';
import { copyWith } from './copyWith.ts';
import type { CopiedFile } from './copyFile.ts';
import type { EmbeddedFacts } from './embeddedFacts.ts';
import { writeSidecar } from './writeSidecar.ts';

/**
 * A copy of a photo whose position is hidden: a position may stand anywhere in its metadata, a maker's note, a small picture
 * or a movie behind the picture, so that all of that is left out, and only the facts are written. Without bytes, and with a
 * reason, where something might be left.
 */
export async function copyWithheld(
  bytes: Uint8Array,
  file: string,
  { spot: _spot, ...facts }: EmbeddedFacts,
): Promise<CopiedFile> {
  const stripped = stripPhoto(bytes);
  if ('refused' in stripped) return { why: stripped.refused };
  const plain = stripped.bytes as Uint8Array<ArrayBuffer>; // it was put together anew
  const copy = await copyWith(plain, file, facts);
  if (!('bytes' in copy)) return { bytes: plain, sidecar: writeSidecar(facts), why: copy.why };
  const { spot: left } = await readPhotoFacts(copy.bytes, file);
  if (left) return { why: 'its position would be left in it' };
  return { bytes: copy.bytes as Uint8Array<ArrayBuffer> };
}
