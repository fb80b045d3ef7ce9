import { decodeXmpBytes } from '../photo/xmp/decodeXmpBytes.ts';
import { findHeadEnd, findJpegBlocks } from '../photo/container/findJpegBlocks.ts';
import { sniffFormat } from '../photo/container/sniffFormat.ts';
import { mayHoldMovie, samsungEndLength } from '../video/findMotionMovie.ts';
import type { ByteSource } from '../video/byteSource.ts';

/** Holds what most cameras write before the picture. */
const usual = 128 * 1024;
/** A head that is longer is no shorter way. */
const longest = 4 * 1024 * 1024;

/** As much of a photo as tells what it says of itself: of most JPEG the beginning, a tenth of it; of others all. */
export async function readPhotoBytes(source: ByteSource): Promise<Uint8Array> {
  for (let length = usual; length < Math.min(longest, source.size / 2); length *= 4) {
    const head = await source.read(0, length);
    if (sniffFormat(head) !== 'jpeg') break;
    if (findHeadEnd(head) === undefined) continue;
    const end = await source.read(source.size - samsungEndLength, samsungEndLength);
    const packets = (findJpegBlocks(head).xmp ?? []).map(decodeXmpBytes);
    if (mayHoldMovie(packets, end)) break;
    return head;
  }
  return source.read(0, source.size);
}
