import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import { AuthorError, type Problem } from '../journal/problem.ts';
import { findTooDeep } from './findTooDeep.ts';

/** What the author wrote, scalars as their text (`007`, `no`); null where a key has no value. */
export type Written = string | null | readonly Written[] | { readonly [key: string]: Written };

/** A value and where it stands. */
export interface YamlNode {
  readonly written: Written;
  /** Of the key, or of the item, from 1. */
  readonly line: number;
  /** Of a mapping, in the order written. */
  readonly entries: readonly (readonly [key: string, value: YamlNode])[];
  readonly items: readonly YamlNode[];
}

/**
 * Reads YAML 1.2 (core schema) as text with lines. What is not plainly readable throws: broken syntax, a key
 * twice, several documents, tags, and aliases, which a settings file does not need and a bomb is made of.
 */
export function readYaml(text: string, file: string): YamlNode {
  const lines = new LineCounter();
  const document = parse(text, file, lines);
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: error.linePos?.[0].line ?? 1,
    what: `this is not readable as YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '')}`,
    todo: todos[error.code] ?? 'a value with `: ` or ` #` in it needs quotes around it',
  }));
  if (problems.length > 0) throw new AuthorError(problems);
  const root = makeNode(document.contents, 1);
  if (problems.length > 0) throw new AuthorError(problems);
  return root;

  function makeNode(node: Node | null, line: number): YamlNode {
    if (isMap<Node, Node | null>(node)) return makeMap(node.items, line);
    if (isSeq<Node>(node)) {
      const items = node.items.map((item) => makeNode(item, lineOf(item) ?? line));
      return { written: items.map((item) => item.written), line, entries: [], items };
    }
    if (isAlias(node))
      refuse(lineOf(node) ?? line, `the alias *${node.source} is not supported`, 'write the value out');
    return { written: isScalar(node) ? textOf(node) : null, line, entries: [], items: [] };
  }

  function makeMap(pairs: readonly Pair<Node, Node | null>[], line: number): YamlNode {
    const entries = pairs.map(({ key, value }) => {
      const at = lineOf(key) ?? line;
      const name = isScalar(key) ? textOf(key) : null;
      if (name === null) refuse(at, 'a key must be a word or a file name', 'write it in quotes');
      // What every JavaScript object has would not be seen as unknown.
      if (name !== null && name in {}) refuse(at, `"${name}" is no key`, 'take it out');
      return [name ?? '', makeNode(value, at)] as const;
    });
    const written = Object.fromEntries(entries.map(([key, value]) => [key, value.written]));
    return { written, line, entries, items: [] };
  }

  function lineOf(node: Node): number | undefined {
    return node.range ? lines.linePos(node.range[0]).line : undefined;
  }

  function refuse(line: number, what: string, todo: string) {
    problems.push({ file, line, what, todo });
  }
}

const todos: Record<string, string> = {
  DUPLICATE_KEY: 'it stands twice: keep one of the two',
  TAB_AS_INDENT: 'use spaces to indent',
  MULTIPLE_DOCS: 'take out the line `---` between the two',
};

function parse(text: string, file: string, lineCounter: LineCounter) {
  const line = findTooDeep(text);
  if (line !== undefined) {
    const what = 'this is not readable as YAML: lists and settings are nested 100 deep';
    throw new AuthorError([{ file, line, what, todo: 'nest them less deeply' }]);
  }
  return parseDocument(text, { lineCounter, version: '1.2', schema: 'core' });
}

function textOf(scalar: { value: unknown; source?: string; type?: string }): string | null {
  if (scalar.type !== 'PLAIN') return typeof scalar.value === 'string' ? scalar.value : null;
  return scalar.value === null ? null : (scalar.source ?? String(scalar.value));
}
