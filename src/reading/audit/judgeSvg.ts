import type { Finding } from './finding.ts';
import { judgeComputerPaths } from './judgeComputerPaths.ts';
import { judgeDataUris } from './judgeDataUris.ts';

/** Marks by which editors leave names and paths, scripts, and addresses of other servers. */
const marks: readonly (readonly [Finding, RegExp])[] = [
  [
    { kind: 'metadata', where: 'SVG metadata' },
    /<(?:\w+:)?(?:metadata|RDF)(?:\s[^>]*)?(?<!\/)>(?!\s*<\/(?:\w+:)?metadata)/i,
  ],
  [{ kind: 'text', where: 'SVG sodipodi:docname' }, /\bsodipodi:docname\s*=\s*["'][^"']/],
  [
    { kind: 'path on a computer', where: 'SVG export-filename' },
    /\b\w+:(?:export-filename|absref)\s*=\s*["'][^"']/,
  ],
  [{ kind: 'script', where: 'SVG script' }, /<(?:\w+:)?script\b|\son[a-z]+\s*=\s*["']|javascript:/i],
  [
    { kind: 'foreign address', where: 'SVG reference' },
    /<(?!a\b)[\w:]+\b[^>]*\s(?:xlink:)?href\s*=\s*["']\s*(?:[a-z]+:)?\/\/|url\(\s*["']?\s*(?:https?:)?\/\/|@import\b|<\?xml-stylesheet|<!ENTITY/i,
  ],
];

/** A drawing may hold shapes and words, and nothing about the hand that drew it. */
export function* judgeSvg(text: string): Generator<Finding> {
  for (const [finding, pattern] of marks) if (pattern.test(text)) yield finding;
  yield* judgeComputerPaths(text, 'SVG');
  yield* judgeDataUris(text);
}
