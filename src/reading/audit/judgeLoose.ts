import { indexOfAscii } from '../photo/container/bytes.ts';
import { trimToTiff } from '../photo/container/trimToTiff.ts';
import type { Finding, JudgeInner } from './finding.ts';
import { findSignatures } from './findSignatures.ts';
import { judgePhotoshop } from './judgePhotoshop.ts';
import { judgeTiff } from './judgeTiff.ts';
import { judgeXmp } from './judgeXmp.ts';

const exif = 'Exif\0\0';
/** Marks stand nowhere in this code as they stand in files: it is published with the studio, and audited itself. */
const markOf = (name: string) => `<${name}`;
const packet = markOf('?xpacket begin');
const meta = markOf('x:xmpmeta');
const resources = 'Photoshop 3.0\0';
const endOfMeta = '</x:xmpmeta>';
/** An XMP packet longer than this is judged as far as it goes. */
const longest = 1 << 20;

/** Bytes of whatever kind: metadata is found by how it begins, wherever it lies, and judged. */
export function* judgeLoose(bytes: Uint8Array, inner: JudgeInner): Generator<Finding> {
  for (const { signature, at } of findSignatures(bytes, [exif, packet, meta, resources])) {
    if (signature === exif) {
      const tiff = trimToTiff(bytes.subarray(at));
      if (tiff) yield* judgeTiff(tiff, inner);
    } else if (signature === resources) {
      yield* judgePhotoshop(bytes.subarray(at + resources.length), inner);
    } else if (signature === meta) {
      const end = indexOfAscii(bytes, endOfMeta, at, at + longest);
      yield* judgeXmp(bytes.subarray(at, end < 0 ? at + longest : end + endOfMeta.length));
    } else if (indexOfAscii(bytes, meta, at, at + 200) < 0) {
      // A packet without the usual element around it.
      const end = indexOfAscii(bytes, '<?xpacket end', at, at + longest);
      yield* judgeXmp(bytes.subarray(at, end < 0 ? at + longest : end));
    }
  }
}
