import { sniffFormat } from '../photo/container/sniffFormat.ts';
import { kindOfName } from './kindOfName.ts';

/** Bytes from the beginning of a file that tell what it is. */
export const headLength = 512;

/** Bytes; no camera's picture is larger, and one has to lie in memory whole. */
const largest = 600_000_000;

/**
 * How a file is read: as a photo, as a video, or not, as neither its bytes nor its name are a picture's. Throws where it
 * is too large for a photo.
 *
 * @param head its first bytes
 */
export function tellPicture(
  head: Uint8Array,
  { path, size }: { readonly path: string; readonly size: number },
): 'photo' | 'video' | undefined {
  const format = sniffFormat(head);
  if (format === 'unknown' && kindOfName(path) !== 'picture') return undefined;
  if (format === 'video') return 'video';
  if (size > largest) throw new Error(`its ${size} bytes are too many for a picture`);
  return 'photo';
}
