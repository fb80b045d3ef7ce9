import { asciiAt, viewOf } from '../photo/container/bytes.ts';
import { decodePngText } from '../photo/container/decodePngText.ts';
import { decodeRawProfile } from '../photo/container/decodeRawProfile.ts';
import { inflate } from '../photo/container/inflate.ts';
import { findIptcResource } from '../photo/container/findIptcResource.ts';
import { trimToTiff } from '../photo/container/trimToTiff.ts';
import type { Finding, FindingKind, JudgeInner } from './finding.ts';
import { judgeAfterEnd } from './judgeAfterEnd.ts';
import { judgeIcc } from './judgeIcc.ts';
import { judgeIptc } from './judgeIptc.ts';
import { judgeTiff } from './judgeTiff.ts';
import { judgeXmp } from './judgeXmp.ts';

/** Picture, palette, animation, colour and resolution. */
const harmless = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB cICP mDCV mDCv cLLI cLLi sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT iDOT'.split(
    ' ',
  ),
);
const mostChunks = 1_000_000;
/** Blocks of metadata in one file; the second is one too many. */
const mostBlocks = 16;
const longestKeyword = 79;
const blocks = /^(?:eXIf|iCCP|tEXt|zTXt|iTXt)$/;

/** A PNG: every chunk, and whatever follows its end. */
export function* judgePng(bytes: Uint8Array, inner: JudgeInner): Generator<Finding> {
  const view = viewOf(bytes);
  let at = 8;
  let met = 0;
  for (let count = 0; at + 8 <= bytes.length && count < mostChunks; count++) {
    const length = view.getUint32(at);
    const name = asciiAt(bytes, at + 4, 4);
    if (blocks.test(name) && ++met > mostBlocks) {
      yield { kind: 'unreadable', where: 'PNG with metadata without end' };
      return;
    }
    yield* judgeChunk(name, bytes.subarray(at + 8, at + 8 + length), inner);
    at += 12 + length;
    if (name === 'IEND') break;
  }
  yield* judgeAfterEnd(bytes.subarray(at), inner);
}

function* judgeChunk(name: string, data: Uint8Array, inner: JudgeInner): Generator<Finding> {
  if (harmless.has(name)) return;
  if (name === 'tIME') yield { kind: 'date', where: 'PNG tIME' };
  else if (name === 'iCCP') yield* judgeProfile(data);
  else if (name === 'eXIf') yield* judgeExif(data, inner);
  else if (/^(tEXt|zTXt|iTXt)$/.test(name)) yield* judgeText(name, data, inner);
  else yield { kind: 'metadata', where: `PNG chunk ${name.replace(/[^\w]/g, '?')}` };
}

function* judgeProfile(data: Uint8Array): Generator<Finding> {
  const nameEnd = data.indexOf(0);
  const profile = nameEnd < 0 ? undefined : inflate(data.subarray(nameEnd + 2));
  if (profile) yield* judgeIcc(profile);
  else yield { kind: 'unreadable', where: 'colour profile' };
}

function* judgeExif(data: Uint8Array, inner: JudgeInner): Generator<Finding> {
  yield* judgeTiff(trimToTiff(data) ?? data, inner);
}

function* judgeText(name: string, data: Uint8Array, inner: JudgeInner): Generator<Finding> {
  const keywordEnd = data.indexOf(0);
  const keyword = asciiAt(data, 0, Math.max(0, Math.min(keywordEnd, longestKeyword)));
  const profile = /^raw profile type (\w+)/i.exec(keyword)?.[1]?.toLowerCase();
  const content = data.subarray(keywordEnd + 1);
  // Only what may stand is unpacked: a file may hold thousands of texts that unpack to megabytes.
  if (keyword !== 'XML:com.adobe.xmp' && profile === undefined) {
    if (!isBlank(content)) yield { kind: kindOf(keyword), where: `PNG text ${keyword}` };
    return;
  }
  const text = decodePngText(name, content);
  if (text === undefined) yield { kind: 'unreadable', where: `PNG text ${keyword}` };
  else if (profile === undefined) yield* judgeXmp(new TextEncoder().encode(text));
  else yield* judgeRawProfile(profile, decodeRawProfile(text) ?? new Uint8Array(), inner);
}

const isBlank = (content: Uint8Array) => content.every((byte) => byte === 0 || byte === 0x20);

function* judgeRawProfile(profile: string, data: Uint8Array, inner: JudgeInner): Generator<Finding> {
  if (profile === 'icc' || profile === 'icm') yield* judgeIcc(data);
  else if (profile === 'xmp') yield* judgeXmp(data);
  else if (profile === 'iptc' || profile === '8bim') yield* judgeIptc(findIptcResource(data) ?? data);
  else yield* judgeExif(data, inner);
}

function kindOf(keyword: string): FindingKind {
  if (/date|time/i.test(keyword)) return 'date';
  if (/author|artist|copyright|owner/i.test(keyword)) return 'name';
  return /software/i.test(keyword) ? 'software' : 'text';
}
