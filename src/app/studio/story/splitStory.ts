import { editSettings } from '../../../reading/edit/editSettings.ts';
import { readYaml, type YamlNode } from '../../../reading/readYaml.ts';

/** A post's file as it is edited: what its front matter says, and what is read. */
export interface SplitStory {
  /** Of the front matter; empty where that says none. */
  readonly title: string;
  /** Likewise, as it is written. */
  readonly date: string;
  /** It is not to be published yet. */
  readonly isDraft: boolean;
  /** Of the front matter: the last part of its address, where its name is not that. */
  readonly slug?: string;
  /** With `\n` at the end of lines. */
  readonly body: string;
}

/** Front matter with its lines of `---`, and the empty lines before the text. */
const head = /^\ufeff?\s*---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)(?:[ \t]*\r?\n)*/m;

/** Throws an AuthorError where the front matter cannot be read. */
export function splitStory(text: string, file: string): SplitStory {
  const { yaml, body } = cut(text);
  const { entries } = readYaml(yaml, file);
  const textOf = (wanted: MatterKey | 'slug' | 'published') => {
    const written = findEntry(entries, wanted)?.[1].written;
    return typeof written === 'string' ? written : undefined;
  };
  const isSwitch = (wanted: 'draft' | 'published', value: string) => textOf(wanted)?.toLowerCase() === value;
  const slug = textOf('slug');
  return {
    title: textOf('title') ?? '',
    date: textOf('date') ?? '',
    isDraft: isSwitch('draft', 'true') || isSwitch('published', 'false'),
    ...(slug !== undefined && { slug }),
    body: body.replaceAll('\r\n', '\n'),
  };
}

/** What of the front matter is edited. */
export type MatterKey = 'title' | 'date' | 'draft';

/** Other generators write it otherwise, and what they write holds. */
const otherNames: Readonly<Partial<Record<string, string>>> = { date: 'pubdate' };

function findEntry(entries: YamlNode['entries'], wanted: string): YamlNode['entries'][number] | undefined {
  const find = (name: string | undefined) => entries.find(([key]) => key.toLowerCase() === name);
  return find(wanted) ?? find(otherNames[wanted]);
}

/**
 * The same file with another value in its front matter, or without one: every other byte stays. Throws as `editSettings`
 * does.
 */
export function writeMatter(
  text: string,
  key: MatterKey,
  value: string | true | undefined,
  file: string,
): string {
  const { before, yaml, after, body } = cut(text);
  const { entries } = readYaml(yaml, file);
  const edits = [{ path: [findEntry(entries, key)?.[0] ?? key], value }];
  const published = key === 'draft' ? findEntry(entries, 'published')?.[0] : undefined;
  if (published !== undefined) edits.push({ path: [published], value: undefined });
  const edited = editSettings(yaml, edits, file);
  if (before !== '') return edited.trim() === '' ? body : before + edited + after + body;
  return edited.trim() === '' ? text : `---\n${edited.trimEnd()}\n---\n\n${body}`;
}

/** The same file with another text: lines that are the same keep their line ends. */
export function writeBody(text: string, body: string): string {
  const { before, yaml, after, body: old } = cut(text);
  return before + yaml + after + replaceLines(old, body);
}

function cut(text: string) {
  const match = head.exec(text);
  const isHead =
    match !== null &&
    match.index === 0 &&
    (match[1] === '' || /^\s*["']?[\w-]+["']?\s*:/m.test(match[1] ?? ''));
  if (!isHead) return { before: '', yaml: '', after: '', body: text };
  const [all, yaml = ''] = match;
  const from = all.indexOf(yaml, all.indexOf('---') + 3);
  return {
    before: all.slice(0, from),
    yaml,
    after: all.slice(from + yaml.length),
    body: text.slice(all.length),
  };
}

const lineOf = (line: string) => line.replace(/\r?\n$/, '\n');

/** Lines of the second, those at its beginning and end as the first has them. */
function replaceLines(old: string, body: string): string {
  const [before, now] = [old, body].map((text) => text.split(/(?<=\n)/)) as [string[], string[]];
  const most = Math.min(before.length, now.length);
  let from = 0;
  while (from < most && lineOf(before[from] ?? '') === now[from]) from += 1;
  let end = 0;
  while (end < most - from && lineOf(before.at(-1 - end) ?? '') === now.at(-1 - end)) end += 1;
  const isWindows = /\r\n/.test(old);
  const fresh = now
    .slice(from, now.length - end)
    .map((line) => (isWindows ? line.replace(/\n$/, '\r\n') : line));
  return [...before.slice(0, from), ...fresh, ...before.slice(before.length - end)].join('');
}
