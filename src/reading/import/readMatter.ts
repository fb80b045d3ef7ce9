import { parse, TomlDate, TomlError } from 'smol-toml';
import { AuthorError } from '../../journal/problem.ts';
import { readYaml, type Written } from '../readYaml.ts';
import { splitFrontMatter } from '../splitFrontMatter.ts';

/** Front matter of any generator, or a settings file of one; keys in lower case, scalars as text. */
export interface Matter {
  readonly get: (key: string) => Written | undefined;
  /** Of a key, from 1. */
  readonly lineOf: (key: string) => number;
}

export interface SplitText {
  readonly matter: Matter;
  readonly body: string;
  /** Of the first line of the body, from 1. */
  readonly bodyLine: number;
  /** False of a text that has no front matter. */
  readonly marked: boolean;
}

/** Parts a post's text. YAML, TOML and JSON are read; what cannot be read throws an AuthorError: it may say `draft`. */
export function splitMatter(written: string, file: string): SplitText {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const toml = /^\s*\+\+\+[ \t]*\n([\s\S]*?)^\+\+\+[ \t]*(?:\n|$)/m.exec(text);
  if (toml?.index === 0)
    return part(text, toml[0], readToml(toml[1] ?? '', file, countLines(toml[0], toml[1])));
  const json = /^\s*\{\n[\s\S]*?^\}[ \t]*(?:\n|$)/m.exec(text);
  if (json?.index === 0) return part(text, json[0], readJson(json[0], file));
  const { yaml, body, bodyLine } = splitFrontMatter(text, file);
  return { matter: readYamlMatter(yaml, file), body, bodyLine, marked: bodyLine > 1 };
}

function part(text: string, head: string, matter: Matter): SplitText {
  return { matter, body: text.slice(head.length), bodyLine: head.split('\n').length, marked: true };
}

/** Lines of `head` before `inner`. */
const countLines = (head: string, inner = '') => head.slice(0, head.indexOf(inner)).split('\n').length - 1;

export function readYamlMatter(yaml: string, file: string): Matter {
  const entries = readYaml(yaml, file).entries.map(
    ([key, { written, line }]) => [key.toLowerCase(), { written, line }] as const,
  );
  const byKey = new Map(entries);
  return { get: (key) => byKey.get(key)?.written, lineOf: (key) => byKey.get(key)?.line ?? 1 };
}

/** @param before lines of the file before the text */
export function readToml(toml: string, file: string, before = 0): Matter {
  try {
    return makeMatter(parse(toml));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const what = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? '';
    throw refuse(file, error.line + before, `this is not readable as TOML: ${what}`);
  }
}

export function readJson(json: string, file: string): Matter {
  try {
    return makeMatter(JSON.parse(json) as unknown);
  } catch {
    throw refuse(file, 1, 'this is not readable as JSON');
  }
}

function refuse(file: string, line: number, what: string): AuthorError {
  return new AuthorError([{ file, line, what, todo: 'put it right there and import again' }]);
}

function makeMatter(value: unknown): Matter {
  const written = toWritten(value);
  const isMap = typeof written === 'object' && written !== null && !Array.isArray(written);
  const entries = isMap ? Object.entries(written as Readonly<Record<string, Written>>) : [];
  const byKey = new Map(entries.map(([key, one]) => [key.toLowerCase(), one]));
  return { get: (key) => byKey.get(key), lineOf: () => 1 };
}

/** As YAML's values are given: every scalar is its text. */
function toWritten(value: unknown): Written {
  if (value === null || value === undefined) return null;
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(toWritten);
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toWritten(one)]));
}
