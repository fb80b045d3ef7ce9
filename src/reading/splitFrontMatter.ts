import { AuthorError } from '../journal/problem.ts';

/** A post's file in its two parts. */
export interface SplitPost {
  /** With as many empty lines before it as it has in the file, so that its lines are the file's. */
  readonly yaml: string;
  readonly body: string;
  /** Of the first line of the body, in the file, from 1. */
  readonly bodyLine: number;
}

const closed = /^(\s*)---[ \t]*\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;
const asYaml = 'write it as YAML, `key: value` between two lines of `---`';

/** Parts front matter from text. What could be front matter but is not plainly YAML throws: it may say `draft`. */
export function splitFrontMatter(text: string, file: string): SplitPost {
  const whole = { yaml: '', body: text, bodyLine: 1 };
  const first = /\S.*/.exec(text);
  if (first === null) return whole;
  const line = countLines(text.slice(0, first.index)) + 1;
  const refuse = (what: string, todo: string) => new AuthorError([{ file, line, what, todo }]);
  if (/^\+\+\+\s*$/.test(first[0])) throw refuse('front matter in TOML is not read', asYaml);
  if (/^\{\s*("|$)/.test(first[0])) throw refuse('front matter in JSON is not read', asYaml);
  if (/^---[ \t]*[a-z]+\s*$/i.test(first[0]))
    throw refuse(`front matter in ${first[0].slice(3).trim()} is not read`, asYaml);
  if (!/^---\s*$/.test(first[0])) return whole;
  const match = closed.exec(text);
  if (match === null || match.index > 0) {
    if (isProse(text.slice(first.index + 3))) return whole;
    throw refuse('the front matter has no end', 'add a line `---` below its last key');
  }
  const [all, before = '', yaml = ''] = match;
  // A rule, a paragraph and another rule: no front matter, but a post that begins with a line.
  if (yaml.trim() !== '' && isProse(yaml)) return whole;
  const padding = '\n'.repeat(countLines(before) + 1);
  return { yaml: padding + yaml, body: text.slice(all.length), bodyLine: countLines(all) + 1 };
}

const isProse = (text: string) => !/^\s*["']?[\w-]+["']?\s*:(\s|$)/m.test(text) && !/^\s*[[{#&!*]/.test(text);
const countLines = (text: string) => text.split('\n').length - 1;
