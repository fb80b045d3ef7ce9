import type { Box } from '../../photo/container/listBoxes.ts';
import { listBoxes } from '../../photo/container/listBoxes.ts';
import { findBox, pictureHead } from '../readTracks.ts';

/** How pictures are cut into units, each with its length before it. */
export interface UnitFormat {
  readonly codec: 'avc' | 'hevc';
  /** 1, 2 or 4. */
  readonly lengthBytes: number;
}

/** Of a track whose pictures are H.264 or HEVC. */
export function nalLengthOf(moov: Uint8Array, track: Box): UnitFormat | undefined {
  const descriptions = findBox(moov, track, ['mdia', 'minf', 'stbl', 'stsd']);
  const [entry] = descriptions ? listBoxes(moov, descriptions.start + 8, descriptions.end) : [];
  if (!entry) return undefined;
  const parts = listBoxes(moov, entry.start + pictureHead, entry.end);
  const avc = parts.find(({ type }) => type === 'avcC');
  if (avc) return { codec: 'avc', lengthBytes: ((moov[avc.start + 4] ?? 3) & 3) + 1 };
  const hevc = parts.find(({ type }) => type === 'hvcC');
  return hevc && { codec: 'hevc', lengthBytes: ((moov[hevc.start + 21] ?? 3) & 3) + 1 };
}

/**
 * Overwrites units of the kind "user data, unregistered", into which cameras write time and position and encoders their
 * settings, by units of filler of the same length, which decoders pass over. Nothing moves.
 *
 * @param samples lengths of the pictures in `bytes`
 */
export function hideUserData(bytes: Uint8Array, samples: readonly number[], format: UnitFormat): Uint8Array {
  let out = bytes;
  let start = 0;
  for (const size of samples) {
    for (const unit of listUnits(bytes, start, start + size, format.lengthBytes)) {
      if (!isUserData(bytes, unit, format.codec)) continue;
      // `slice` of a Buffer would be the same memory.
      if (out === bytes) out = new Uint8Array(bytes);
      fill(out, unit, format.codec);
    }
    start += size;
  }
  return out;
}

interface Unit {
  readonly start: number;
  readonly end: number;
}

function* listUnits(bytes: Uint8Array, start: number, end: number, lengthBytes: number): Generator<Unit> {
  let at = start;
  while (at + lengthBytes < end) {
    let length = 0;
    for (let index = 0; index < lengthBytes; index++) length = length * 256 + (bytes[at + index] ?? 0);
    const from = at + lengthBytes;
    if (length === 0 || from + length > end) return;
    yield { start: from, end: from + length };
    at = from + length;
  }
}

/** Messages beside the pictures (SEI) one after another; each has a kind and a length. */
function isUserData(bytes: Uint8Array, { start, end }: Unit, codec: UnitFormat['codec']): boolean {
  const first = bytes[start] ?? 0;
  const isMessages = codec === 'avc' ? (first & 31) === 6 : [39, 40].includes((first >> 1) & 63);
  if (!isMessages) return false;
  let at = start + (codec === 'avc' ? 1 : 2);
  while (at + 2 < end) {
    let [kind, length] = [0, 0];
    for (; bytes[at] === 255 && at < end; at++) kind += 255;
    kind += bytes[at++] ?? 0;
    if (kind === 5) return true;
    for (; bytes[at] === 255 && at < end; at++) length += 255;
    length += bytes[at++] ?? 0;
    // Three bytes of 0, 0, 3 stand for two, which are not counted.
    for (let own = 0; own < length && at < end; own++, at++)
      if (bytes[at] === 3 && bytes[at - 1] === 0 && bytes[at - 2] === 0) at++;
  }
  return false;
}

/** Filler: its kind, bytes of ones, and a last bit. */
function fill(bytes: Uint8Array, { start, end }: Unit, codec: UnitFormat['codec']): void {
  const from = start + (codec === 'avc' ? 1 : 2);
  if (codec === 'avc') bytes[start] = 12;
  else bytes[start] = (38 << 1) | ((bytes[start] ?? 0) & 1);
  bytes.fill(255, from, end);
  if (end > from) bytes[end - 1] = 0x80;
}
