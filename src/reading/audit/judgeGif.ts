import { asciiAt, indexOfAscii } from '../photo/container/bytes.ts';
import type { Finding, JudgeInner } from './finding.ts';
import { judgeAfterEnd } from './judgeAfterEnd.ts';
import { judgeXmp } from './judgeXmp.ts';

const harmlessApplications = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012']);
/** XMP ends with bytes that count down, so that readers which know nothing of it fall out safely. */
const xmpTrailer = '\x01\xff\xfe\xfd';

/** A GIF: every block, and whatever follows its end. */
export function* judgeGif(bytes: Uint8Array, inner: JudgeInner): Generator<Finding> {
  let at = 13 + paletteLength(bytes[10]);
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return yield* judgeAfterEnd(bytes.subarray(at + 1), inner);
    if (kind === 0x2c) at = skipSubBlocks(bytes, at + 11 + paletteLength(bytes[at + 9]));
    else if (kind === 0x21) {
      yield* judgeExtension(bytes, at);
      at = skipSubBlocks(bytes, at + 2);
    } else return yield* judgeAfterEnd(bytes.subarray(at), inner);
  }
}

const paletteLength = (flags = 0) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

function skipSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1;
  return at + 1;
}

function* judgeExtension(bytes: Uint8Array, at: number): Generator<Finding> {
  const label = bytes[at + 1];
  if (label === 0xf9) return;
  if (label !== 0xff) {
    if (bytes[at + 2] !== 0) yield { kind: 'text', where: label === 0xfe ? 'GIF comment' : 'GIF text' };
    return;
  }
  const name = asciiAt(bytes, at + 3, 11);
  if (harmlessApplications.has(name)) return;
  const end = name === 'XMP DataXMP' ? indexOfAscii(bytes, xmpTrailer, at) : -1;
  if (end < 0) yield { kind: 'metadata', where: `GIF application ${name.replace(/[^\w. ]/g, '?')}` };
  else yield* judgeXmp(bytes.subarray(at + 14, end));
}
