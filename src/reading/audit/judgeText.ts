import { findDrawnPositions } from './findDrawnPositions.ts';
import { findJsonPositions, type DataPosition } from './findJsonPositions.ts';
import { findPositions } from './findPositions.ts';
import type { Finding } from './finding.ts';
import { isBasemap } from './isBasemap.ts';
import { judgeComputerPaths } from './judgeComputerPaths.ts';
import { judgeDataUris } from './judgeDataUris.ts';
import { judgeSvg } from './judgeSvg.ts';
import { judgeTrackFile } from './judgeTrackFile.ts';
import { sniffText, type TextKind } from './sniffText.ts';

/** What a text may not say, and the positions in it, which are judged by what the journal publishes. */
export interface TextJudgement {
  readonly kind: TextKind;
  readonly findings: Iterable<Finding>;
  readonly positions: Iterable<DataPosition>;
}

export function judgeText(text: string, path: string): TextJudgement {
  const { kind, data } = sniffText(text, path);
  switch (kind) {
    case 'JSON':
      return {
        kind,
        findings: judgeJson(text, data),
        positions: isBasemap(data) ? [] : findJsonPositions(data),
      };
    case 'HTML':
      return { kind, findings: judgeHtml(text), positions: findHtmlPositions(text) };
    case 'SVG':
      return { kind, findings: judgeSvg(text), positions: findSvgPositions(text) };
    case 'GPX':
    case 'KML':
      return { kind, ...judgeTrackFile(text) };
    case 'XML':
      return { kind, findings: judgeMarkup(text), positions: asText(text, 'prose') };
    case 'code':
      return { kind, findings: judgeCode(text), positions: asText(text, 'code') };
    case 'text':
      return { kind, findings: judgeDataUris(text), positions: asText(text, 'prose') };
  }
}

function* judgeJson(text: string, data: unknown): Generator<Finding> {
  if (typeof data === 'object' && data !== null && 'mappings' in data && 'sources' in data)
    yield { kind: 'leftover', where: 'source map' };
  // Each of its letters may be written as an escape.
  if (text.includes('data:') || text.includes('\\u')) yield* judgeDataUris(JSON.stringify(data));
}

function* judgeCode(text: string): Generator<Finding> {
  if (/[#@]\s*sourceMappingURL=/.test(text)) yield { kind: 'leftover', where: 'source map' };
  yield* judgeComputerPaths(text, 'code');
  yield* judgeDataUris(text);
}

const comments = /<!--([^]*?)-->/g;

function* judgeMarkup(text: string): Generator<Finding> {
  for (const [, comment = ''] of text.matchAll(comments)) yield* judgeComputerPaths(comment, 'comment');
  yield* judgeDataUris(text);
}

const dataBlock = /<script\b[^>]*\btype\s*=\s*["']?application\/(?:ld\+)?json[^>]*>([^]*?)<\/script>/gi;

function* judgeHtml(text: string): Generator<Finding> {
  yield* judgeMarkup(text);
  for (const [, json = ''] of text.matchAll(dataBlock))
    if (parse(json) === undefined) yield { kind: 'unreadable', where: 'data block' };
}

/** Shapes are drawn with pairs of numbers, too. */
const shapes = /\s(?:d|points|viewBox|transform|style)\s*=\s*(?:"[^"]*"|'[^']*')/g;

function* findHtmlPositions(text: string): Generator<DataPosition> {
  for (const [, json = ''] of text.matchAll(dataBlock)) yield* findJsonPositions(parse(json));
  yield* asText(text.replace(dataBlock, '').replace(shapes, ''), 'prose');
}

function* findSvgPositions(text: string): Generator<DataPosition> {
  yield* findDrawnPositions(text);
  yield* asText(text, 'code');
}

function* asText(text: string, kind: 'prose' | 'code'): Generator<DataPosition> {
  for (const position of findPositions(text, kind)) yield { ...position, role: 'text' };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
