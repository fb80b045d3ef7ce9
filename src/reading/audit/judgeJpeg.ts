import { asciiAt, indexOfAscii, joinBytes, startsWith } from '../photo/container/bytes.ts';
import { findJpegBlocks } from '../photo/container/findJpegBlocks.ts';
import type { Finding, JudgeInner } from './finding.ts';
import { judgeAfterEnd } from './judgeAfterEnd.ts';
import { judgeIcc } from './judgeIcc.ts';
import { judgePhotoshop } from './judgePhotoshop.ts';
import { judgePictureIndex, judgeTiff } from './judgeTiff.ts';
import { judgeXmp } from './judgeXmp.ts';
import { listJpegParts, type JpegSegment } from '../photo/container/listJpegParts.ts';

const app0 = 0xe0;
const comment = 0xfe;
const iccHeader = 'ICC_PROFILE\0';
const photoshopHeader = 'Photoshop 3.0\0';
const extensionHeader = 'http://ns.adobe.com/xmp/extension/\0';

/** A JPEG: its segments, and whatever follows its end. */
export function* judgeJpeg(bytes: Uint8Array, inner: JudgeInner): Generator<Finding> {
  const { segments, stray, end } = listJpegParts(bytes);
  const blocks = findJpegBlocks(bytes.subarray(0, end));
  if (blocks.tiff) yield* judgeTiff(blocks.tiff, inner);
  for (const packet of blocks.xmp ?? []) yield* judgeXmp(packet);
  for (const segment of segments) yield* judgeSegment(segment, inner);
  yield* judgeJoined(segments, inner);
  if (stray > 0) yield { kind: 'metadata', where: 'bytes between its parts' };
  yield* judgeAfterEnd(bytes.subarray(end), inner);
}

function* judgeSegment({ marker, body }: JpegSegment, inner: JudgeInner): Generator<Finding> {
  if (marker === comment && !isBlank(body)) yield { kind: 'text', where: 'JPEG comment' };
  if (marker < app0 || marker > 0xef || isBlank(body)) return;
  switch (nameOf(marker, body)) {
    case 'JFIF':
    case 'Adobe':
    case 'gain map':
    case 'joined':
      return;
    case 'EXIF':
      return yield* judgeTiff(body.subarray(indexOfAscii(body, '\0', 0, 12) + 2), inner);
    case 'XMP':
      return yield* judgeXmp(body.subarray(body.indexOf(0x3c)));
    case 'MPF':
      return yield* judgePictureIndex(body.subarray(4));
    case 'thumbnail':
      return yield* inner(body.subarray(6), 'thumbnail');
    default:
      yield { kind: 'metadata', where: `JPEG segment APP${marker - app0} ${describe(body)}`.trim() };
  }
}

function nameOf(marker: number, body: Uint8Array): string | undefined {
  const app = marker - app0;
  if (app === 0 && startsWith(body, 'JFIF\0')) return body.length <= 14 ? 'JFIF' : undefined;
  if (app === 0 && startsWith(body, 'JFXX\0\x10')) return 'thumbnail';
  if (app === 1 && /exif\0[^]/i.test(asciiAt(body, 0, 12))) {
    // Of EXIF that goes on in another segment, only the first begins with a byte order.
    return /^(II|MM)/.test(asciiAt(body, indexOfAscii(body, '\0', 0, 12) + 2, 2)) ? 'EXIF' : 'joined';
  }
  if (app === 1 && startsWith(body, extensionHeader)) return 'joined';
  if (
    app === 1 &&
    /^(http:\/\/ns\.adobe\.com\/xap\/1\.0\/\0|<(\?xpacket|x:xmpmeta))/.test(asciiAt(body, 0, 30))
  )
    return 'XMP';
  if (app === 2 && startsWith(body, iccHeader)) return 'joined';
  if (app === 2 && startsWith(body, 'MPF\0')) return 'MPF';
  if (app === 2 && startsWith(body, 'urn:iso:std:iso:ts:21496:-1\0')) return 'gain map';
  if (app === 13 && startsWith(body, photoshopHeader)) return 'joined';
  if (app === 14 && startsWith(body, 'Adobe') && body.length <= 12) return 'Adobe';
  return undefined;
}

/** What comes in several segments and means something only as a whole. */
function* judgeJoined(segments: readonly JpegSegment[], inner: JudgeInner): Generator<Finding> {
  const join = (marker: number, header: string, skipped = 0) =>
    joinBytes(
      segments
        .filter((segment) => segment.marker === marker && startsWith(segment.body, header))
        .map(({ body }) => body.subarray(header.length + skipped)),
    );
  yield* judgeIcc(join(0xe2, iccHeader, 2));
  yield* judgePhotoshop(join(0xed, photoshopHeader), inner);
  // Each piece has a number, the length of the whole and its own place in front; the frame is judged by its text.
  const extension = join(0xe1, extensionHeader, 40);
  if (extension.length > 0) yield* judgeXmp(extension);
}

const isBlank = (body: Uint8Array) => body.every((byte) => byte === 0 || byte === 0x20);

/** The letters that the segment begins with, as a name for it. */
const describe = (body: Uint8Array) => /^[\w :/.-]*/.exec(asciiAt(body, 0, 30))?.[0] ?? '';
