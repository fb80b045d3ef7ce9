import { findCode } from '../../findCode.ts';
import type { Report } from '../../report.ts';

const imported = /^import\s+(\w+)\s+from\s+(["'])([^"']+)\2;?[ \t]*$/gm;
const statement = /^(?:import\s[^\n]*|export\s+const\s[^\n]*);?[ \t]*$/gm;
const tag = /<(\/?)([A-Z][\w.]*)((?:\s[^<>]*)?)>/g;

/** What MDX adds to Markdown: pictures that were imported become pictures, other components go and are reported. */
export function convertMdx(text: string, firstLine: number, report: Report): string {
  const names = new Map([...text.matchAll(imported)].map(([, name = '', , path = '']) => [name, path]));
  const code = findCode(text);
  const isCode = (at: number) => code.some(([start, end]) => at >= start && at < end);
  return text
    .replace(tag, (whole: string, slash: string, name: string, rest: string, at: number) => {
      if (isCode(at)) return whole;
      const source = readSource(rest, names);
      const lines = whole.replace(/[^\n]/g, '');
      if (source !== undefined)
        return `<img src="${source}" alt="${readText(rest, 'alt')}" title="${readText(rest, 'caption') || readText(rest, 'title')}">${lines}`;
      if (slash === '' && name !== 'Fragment')
        report(
          firstLine + text.slice(0, at).split('\n').length - 1,
          `<${name}> is a component, and is left out`,
          'write what it should show as text',
        );
      return lines;
    })
    .replace(statement, (line: string, at: number) => (isCode(at) ? line : ''));
}

function readSource(attributes: string, names: ReadonlyMap<string, string>): string | undefined {
  const [, written, , variable] = /\ssrc=(?:(["'])(.*?)\1|\{(\w+)(?:\.src)?\})/.exec(attributes) ?? [];
  const text = /\ssrc=(["'])(.*?)\1/.exec(attributes)?.[2];
  return text ?? (written === undefined && variable !== undefined ? names.get(variable) : undefined);
}

const readText = (attributes: string, name: string) =>
  new RegExp(`\\s${name}=(["'])(.*?)\\1`).exec(attributes)?.[2]?.replaceAll('"', '&quot;') ?? '';
