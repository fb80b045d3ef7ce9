import { sniffFormat } from '../photo/container/sniffFormat.ts';
import { decodeUtf16 } from '../photo/text/decodeUtf16.ts';
import type { DataPosition } from './findJsonPositions.ts';
import type { Finding, FindingKind } from './finding.ts';
import { judgeBinary } from './judgeBinary.ts';
import { judgeName } from './judgeName.ts';
import { describePmtiles, isPmtiles, judgePmtiles } from './judgePmtiles.ts';
import { judgeText } from './judgeText.ts';
import { openArchive, type ArchivedFile } from './openArchive.ts';

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

/** Archives in archives: one that holds itself has no end. */
const deepest = 3;

/** @param path inside the site */
export function judgeFile(path: string, bytes: Uint8Array, depth = 0): FileJudgement {
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
  const archive = openArchive(path, bytes);
  if (archive) return judgeArchive(path, depth < deepest ? archive : 'unreadable', depth);
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

function judgeArchive(
  path: string,
  archive: readonly ArchivedFile[] | 'unreadable',
  depth: number,
): FileJudgement {
  if (archive === 'unreadable')
    return { kind: 'archive', findings: [{ kind: 'unreadable', where: 'archive' }], positions: [] };
  const inner = archive.map((file) => ({ file, judged: judgeFile(file.path, file.bytes, depth + 1) }));
  const findings = inner.flatMap(({ file, judged }) =>
    judged.findings.map(({ kind, where }): Finding => ({ kind, where: `${where} of ${file.path} inside` })),
  );
  return {
    kind: 'archive',
    findings: distinct(judgeName(path), findings),
    positions: inner.flatMap(({ judged }) => judged.positions),
    text: inner.map(({ file, judged }) => `${file.path}\n${judged.text ?? ''}`).join('\n'),
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
