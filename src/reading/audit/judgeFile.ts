import { sniffFormat } from '../photo/container/sniffFormat.ts';
import { decodeUtf16 } from '../photo/text/decodeUtf16.ts';
import type { DataPosition } from './findJsonPositions.ts';
import type { Finding, FindingKind } from './finding.ts';
import { judgeBinary } from './judgeBinary.ts';
import { judgeName } from './judgeName.ts';
import { describePmtiles, isPmtiles, judgePmtiles } from './judgePmtiles.ts';
import { judgeText } from './judgeText.ts';

/** What there is to say of one file of a site before it is compared with what the journal publishes. */
export interface FileJudgement {
  /** `AVIF`, `HTML`… */
  readonly kind: string;
  readonly findings: readonly Finding[];
  readonly positions: readonly DataPosition[];
  /** Of what is no picture or movie: its text, or its bytes as if they were text. */
  readonly text?: string;
}

const mostOfKind = 20;

/** @param path inside the site */
export function judgeFile(path: string, bytes: Uint8Array): FileJudgement {
  const format = sniffFormat(bytes);
  if (format !== 'unknown')
    return {
      kind: format.toUpperCase(),
      findings: distinct(judgeName(path), judgeBinary(bytes)),
      positions: [],
    };
  if (isPmtiles(bytes))
    return {
      kind: 'PMTiles',
      findings: distinct(judgeName(path), judgePmtiles(bytes), judgeBinary(bytes)),
      positions: [],
      text: describePmtiles(bytes) ?? '',
    };
  const text = decode(bytes);
  if (text === undefined)
    return {
      kind: 'other',
      findings: distinct(judgeName(path), judgeBinary(bytes)),
      positions: [],
      text: toLatin(bytes),
    };
  const { kind, findings, positions } = judgeText(text, path);
  return {
    kind,
    findings: distinct(judgeName(path), findings, judgeEmbedded(text, bytes)),
    positions: [...positions],
    text,
  };
}

/** A packet of XMP may lie in any text. */
function judgeEmbedded(text: string, bytes: Uint8Array): Iterable<Finding> {
  return /<\?xpacket|<x:xmpmeta|Exif\0\0/.test(text) ? judgeBinary(bytes) : [];
}

function decode(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return decodeUtf16(bytes, bytes[0] === 0xff);
  if (bytes.subarray(0, 1000).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const toLatin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** Each finding once, and the first of each kind: editors leave their settings by the hundred. */
function distinct(...lists: readonly Iterable<Finding>[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  const counts = new Map<FindingKind, number>();
  for (const list of lists)
    for (const finding of list) {
      const key = `${finding.kind} ${finding.where}`;
      const count = counts.get(finding.kind) ?? 0;
      if (found.has(key) || count === mostOfKind) continue;
      counts.set(finding.kind, count + 1);
      found.set(key, finding);
    }
  return [...found.values()];
}
