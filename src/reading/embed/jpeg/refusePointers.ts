import { startsWith, viewOf } from '../../photo/container/bytes.ts';
import { readRawTiff } from '../exif/rawTiff.ts';
import { spanOf } from '../exif/rawDirectory.ts';
import { NotEmbedded } from '../notEmbedded.ts';

const makerNote = 0x927c;
/** Some notes begin with a name and a structure of their own, from which they count. */
const longestName = 32;
const mostLandmarks = 64;

/**
 * Some cameras put a preview behind the picture, to which the maker's note in EXIF leads by its distance. No two makers
 * write their notes in one way; but a number in it that is the distance of something behind the picture says enough.
 *
 * @param tiff the structure of EXIF, inside `bytes`
 * @param pictureEnd where the picture ends
 */
export function refusePointers(bytes: Uint8Array, tiff: Uint8Array, pictureEnd: number): void {
  if (pictureEnd >= bytes.length) return;
  const { exif, isLittle } = readRawTiff(tiff);
  const entry = exif?.entries.find(({ tag }) => tag === makerNote);
  const span = entry && spanOf(entry, isLittle);
  if (!span) return;
  const note = tiff.subarray(span.start, span.end);
  const [tiffStart, noteStart] = [tiff, note].map(({ byteOffset }) => byteOffset - bytes.byteOffset);
  const bases = [0, tiffStart!, ...findOwnStarts(note).map((at) => noteStart! + at)];
  const distances = new Set(
    findLandmarks(bytes, pictureEnd).flatMap((landmark) => bases.map((base) => landmark - base)),
  );
  const view = viewOf(note);
  for (let at = 0; at + 4 <= note.length; at++)
    if (distances.has(view.getUint32(at, true)) || distances.has(view.getUint32(at)))
      throw new NotEmbedded('its camera has written down at which byte a preview begins');
}

/** Where a note may count from: its beginning, and a structure in it. */
function findOwnStarts(note: Uint8Array): readonly number[] {
  const starts = [0];
  for (let at = 1; at < Math.min(longestName, note.length); at++)
    if (startsWith(note, 'II*\0', at) || startsWith(note, 'MM\0*', at)) starts.push(at);
  return starts;
}

/** What stands behind a picture: its beginning, and further pictures. */
function findLandmarks(bytes: Uint8Array, pictureEnd: number): readonly number[] {
  const landmarks = [pictureEnd];
  for (
    let at = bytes.indexOf(0xff, pictureEnd);
    at >= 0 && landmarks.length < mostLandmarks;
    at = bytes.indexOf(0xff, at + 1)
  )
    if (startsWith(bytes, '\xff\xd8\xff', at)) landmarks.push(at);
  return landmarks;
}
