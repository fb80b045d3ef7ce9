import MarkdownIt from 'markdown-it';
import type { Stretch } from './repairEncoding.ts';

const blocks = new MarkdownIt({ html: true }).disable(['inline', 'linkify', 'replacements', 'smartquotes']);
const codeTags = /<(code|pre|samp)\b[^<>]*>/gi;
const codeTemplates = /\{(%|\{<)-?\s*(highlight|raw|code)\b[^}]*\}\}?/g;

/** Where a Markdown text holds code, which is to be taken as it is written: blocks, spans, tags and templates. */
export function findCode(text: string): readonly Stretch[] {
  const inBlocks = findBlocks(text);
  const isInBlock = (at: number) => inBlocks.some(([start, end]) => at >= start && at < end);
  const outside = (stretch: Stretch) => !isInBlock(stretch[0]);
  const tagged = findClosed(text, codeTags, ([, name = '']) => new RegExp(`</${name}\\s*>`, 'gi'));
  const templates = findClosed(
    text,
    codeTemplates,
    ([, , name = '']) => new RegExp(`(end|/)${name}[^}]*\\}+`, 'g'),
  );
  return [...inBlocks, ...[...findSpans(text), ...tagged, ...templates].filter(outside)];
}

function findBlocks(text: string): Stretch[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  return blocks.parse(text, {}).flatMap(({ type, map }): Stretch[] => {
    if ((type !== 'fence' && type !== 'code_block') || !map) return [];
    return [[starts[map[0]] ?? 0, starts[map[1]] ?? text.length]];
  });
}

/** A run of backticks closes at the next run of the same length in the same paragraph. */
function findSpans(text: string): Stretch[] {
  const found: Stretch[] = [];
  let paragraph = 0;
  for (const part of text.split(/(\n[ \t]*\n)/)) {
    const runs = [...part.matchAll(/`+/g)];
    const unclosed = new Set<number>();
    for (let i = 0; i < runs.length; i++) {
      const length = runs[i]![0].length;
      if (unclosed.has(length)) continue;
      let close = i + 1;
      while (close < runs.length && runs[close]![0].length !== length) close++;
      if (close === runs.length) unclosed.add(length);
      else {
        found.push([paragraph + runs[i]!.index, paragraph + runs[close]!.index + length]);
        i = close;
      }
    }
    paragraph += part.length;
  }
  return found;
}

function findClosed(text: string, opening: RegExp, closing: (match: RegExpMatchArray) => RegExp): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(opening)) {
    if (match.index < (found.at(-1)?.[1] ?? 0)) continue;
    const close = closing(match);
    close.lastIndex = match.index + match[0].length;
    const end = close.exec(text);
    if (end === null) break;
    found.push([match.index, close.lastIndex]);
  }
  return found;
}
