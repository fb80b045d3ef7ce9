import { editSettings } from '../../../reading/edit/editSettings.ts';
import { readYaml, type YamlNode } from '../../../reading/readYaml.ts';
import { replaceLines } from './replaceLines.ts';

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

/** Front matter with its lines of `---`, and an empty line before the text: who begins that with another one sees it. */
const head = /^\ufeff?\s*---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)(?:[ \t]*\r?\n)?/m;

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

/** The same file with another text, which is what is read of it then: lines that are the same keep their line ends. */
export function writeBody(text: string, body: string): string {
  const { before, yaml, after, body: old } = cut(text);
  return before + yaml + after + gapBefore(body, after, text) + replaceLines(old, body);
}

/** Whether a text begins with front matter, be it readable or not. */
export const hasMatter = (text: string) => cut(text).before !== '';

/** What is to stand between front matter and a text, that neither is taken for a part of the other. */
function gapBefore(body: string, after: string, text: string): string {
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  if (after === '' || body === '') return '';
  if (!after.endsWith('\n')) return line + line;
  return /^[ \t]*\n/.test(body) && !/\n[ \t]*\r?\n$/.test(after) ? line : '';
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
