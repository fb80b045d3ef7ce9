import { asciiAt, viewOf } from '../photo/container/bytes.ts';
import { trimToTiff } from '../photo/container/trimToTiff.ts';
import type { Finding, JudgeInner } from './finding.ts';
import { judgeAfterEnd } from './judgeAfterEnd.ts';
import { judgeIcc } from './judgeIcc.ts';
import { judgeTiff } from './judgeTiff.ts';
import { judgeXmp } from './judgeXmp.ts';

const harmless = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);

/** A WebP: every chunk, and whatever follows its end. */
export function* judgeWebp(bytes: Uint8Array, inner: JudgeInner): Generator<Finding> {
  const view = viewOf(bytes);
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true));
  let at = 12;
  while (at + 8 <= end) {
    const length = view.getUint32(at + 4, true);
    yield* judgeChunk(asciiAt(bytes, at, 4), bytes.subarray(at + 8, Math.min(end, at + 8 + length)), inner);
    at += 8 + length + (length % 2);
  }
  yield* judgeAfterEnd(bytes.subarray(end), inner);
}

function* judgeChunk(name: string, data: Uint8Array, inner: JudgeInner): Generator<Finding> {
  if (harmless.has(name)) return;
  if (name === 'EXIF') yield* judgeTiff(trimToTiff(data) ?? data, inner);
  else if (name === 'ICCP') yield* judgeIcc(data);
  else if (name.startsWith('XMP')) yield* judgeXmp(data);
  else yield { kind: 'metadata', where: `WebP chunk ${name.replace(/[^\w]/g, '?')}` };
}
