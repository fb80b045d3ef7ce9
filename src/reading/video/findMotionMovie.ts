import { asciiAt, indexOfAscii, startsWith } from '../photo/container/bytes.ts';
import { listBoxes } from '../photo/container/listBoxes.ts';
import type { VideoFacts } from '../../journal/videoFacts.ts';
import { sourceOf } from './byteSource.ts';
import { readVideoFacts } from './readVideoFacts.ts';

/** Samsung's mark before the movie that it writes behind a picture. */
const samsung = 'MotionPhoto_Data';
/** With which all files end that have such marks. */
const samsungEnd = 'SEFT';

/** Bytes at the end of a file that tell whether it has such marks. */
export const samsungEndLength = samsungEnd.length;

/**
 * Whether a JPEG may hold a movie, by its XMP and its last bytes: only then has it to be read whole.
 *
 * @param packets XMP of the photo, as text
 */
export const mayHoldMovie = (packets: readonly string[], end: Uint8Array): boolean =>
  startsWith(end, samsungEnd) || packets.some((packet) => /MicroVideoOffset|MotionPhoto/.test(packet));

/**
 * The movie in a motion photo: where Google's XMP says how far before the end of the file it begins, in the box that
 * HEIC has for it, or behind Samsung's mark. Undefined where there is none, or none that browsers play as it is.
 *
 * @param packets XMP of the photo, as text
 */
export async function findMotionMovie(
  bytes: Uint8Array,
  packets: readonly string[],
): Promise<VideoFacts | undefined> {
  for (const { start, end } of listPlaces(bytes, packets)) {
    if (start < 4 || end > bytes.length || !startsWith(bytes, 'ftyp', start + 4)) continue;
    const { video } = await readVideoFacts(sourceOf(bytes.subarray(start, end)), '');
    if (video?.way === 'copy') return { ...video, part: { start, length: end - start } };
  }
  return undefined;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function* listPlaces(bytes: Uint8Array, packets: readonly string[]): Generator<Place> {
  const end = bytes.length;
  for (const packet of packets) {
    const old = /MicroVideoOffset(?:="|>)\s*(\d+)/.exec(packet)?.[1];
    const item = /<[^<>]*\bItem:Semantic="MotionPhoto"[^<>]*>/.exec(packet)?.[0] ?? '';
    const length = /\bItem:Length="(\d+)"/.exec(item)?.[1] ?? old;
    if (length !== undefined) yield { start: end - Number(length), end };
  }
  if (asciiAt(bytes, 4, 4) === 'ftyp') {
    const box = listBoxes(bytes, 0, end).find(({ type }) => type === 'mpvd');
    if (box) yield box;
  } else if (startsWith(bytes, samsungEnd, end - samsungEnd.length)) {
    const mark = indexOfAscii(bytes, samsung);
    if (mark >= 0) yield { start: mark + samsung.length, end };
  }
}
