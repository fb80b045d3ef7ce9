import {
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { findComments, type Span } from './findComments.ts';
import { printEntries, printLines, printValue, type Manner, type SettingValue } from './printSetting.ts';
import { isAddition, isEdits, type Change, type Edits, type Key } from './settingEdits.ts';

/** What stands from `start` to before `end` becomes `text`. */
interface Splice extends Span {
  readonly text: string;
}

type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

/** A key, or a place in a list, with its value and where both begin and end. */
interface Entry extends Span {
  readonly key: Key;
  readonly value: Node | null;
}

/** The text with what `edits` say in place of what it said; what it cannot say so is left as it was. */
export function spliceSettings(text: string, document: Document.Parsed, edits: Edits): string {
  const comments = findComments(text);
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const root = document.contents as Node | null;
  const splices = isCollection(root) ? editCollection(root, edits) : addAtEnd(edits);
  return applySplices(text, splices);

  function editCollection(node: Collection, changes: Edits): readonly Splice[] {
    const entries = listEntries(node);
    const known = new Map(entries.map((entry) => [entry.key, entry]));
    const gone = new Set(
      entries.filter((entry) => changes.has(entry.key) && isEmptied(entry.value, changes.get(entry.key))),
    );
    const fresh = new Map([...changes].filter(([key]) => !known.has(key)));
    const changed = entries.filter((entry) => changes.has(entry.key) && !gone.has(entry));
    return [
      ...changed.flatMap((entry) => editEntry(node, entry, changes.get(entry.key))),
      ...(node.flow ? removeFromFlow(entries, gone) : [...gone].map(removeLines)),
      ...(isAddition(fresh) ? [add(node, entries, fresh)] : []),
    ];
  }

  function editEntry(node: Collection, entry: Entry, change: Change): readonly Splice[] {
    if (!isEdits(change))
      return change === undefined ? [] : [replace(entry, change, node.flow ? 'flow' : 'block')];
    if (isCollection(entry.value) && entry.value.items.length > 0) return editCollection(entry.value, change);
    if (!isAddition(change) || !isNothing(entry.value)) return [];
    const start = findValueStart(entry);
    if (node.flow) return [{ start, end: endOf(entry), text: ` { ${printEntries(change)} }` }];
    const indent = `${indentOf(entry.start)}  `;
    return [
      ...(isCollection(entry.value) ? [{ start, end: endOf(entry), text: '' }] : []),
      insertAfterLine(endOf(entry), printLines(change, indent, 'block', lineEnd)),
    ];
  }

  function replace(entry: Entry, value: SettingValue, manner: Manner): Splice {
    const node = entry.value;
    const below = isCollection(node) && !node.flow;
    const start = below || isNothing(node) ? findValueStart(entry) : (node?.range?.[0] ?? entry.end);
    const end = endOf(entry);
    const margin = `${lineEnd}${indentOf(entry.start)}`;
    const kept = commentsIn({ start, end }).map((comment) => `${margin}${comment}`);
    const after =
      kept.length > 0 && manner === 'flow' ? margin : /\n$/.test(text.slice(start, end)) ? lineEnd : '';
    return {
      start,
      end,
      text: `${start === findValueStart(entry) ? ' ' : ''}${printValue(value, manner)}${kept.join('')}${after}`,
    };
  }

  /** The lines of an entry go, their comments stay. */
  function removeLines(entry: Entry): Splice {
    const start = startOfLine(entry.start);
    const end = endOfLine(endOf(entry));
    const indent = indentOf(entry.start);
    const kept = commentsIn({ start, end }).map((comment) => `${indent}${comment}${lineEnd}`);
    return { start, end, text: kept.join('') };
  }

  function add(node: Collection, entries: readonly Entry[], fresh: Edits): Splice {
    const last = entries.at(-1);
    if (!last || node.flow) {
      const at = last ? endOf(last) : (node.range?.[0] ?? 0) + 1;
      return { start: at, end: at, text: `${last ? ', ' : ' '}${printEntries(fresh)}${last ? '' : ' '}` };
    }
    const neighbour: Manner = isCollection(last.value) && last.value.flow ? 'flow' : 'block';
    const first = isSeq(node) ? text.lastIndexOf('-', last.start) : last.start;
    return insertAfterLine(endOf(last), printLines(fresh, indentOf(first), neighbour, lineEnd));
  }

  function addAtEnd(changes: Edits): readonly Splice[] {
    return isAddition(changes)
      ? [insertAfterLine(text.length, printLines(changes, '', 'block', lineEnd))]
      : [];
  }

  function insertAfterLine(position: number, lines: string): Splice {
    const at = endOfLine(position);
    const isWhole = at === 0 || text[at - 1] === '\n';
    return { start: at, end: at, text: isWhole ? lines : `${lineEnd}${lines.slice(0, -lineEnd.length)}` };
  }

  /** Behind the colon of a key. */
  function findValueStart(entry: Entry): number {
    if (typeof entry.key === 'number') return entry.value?.range?.[0] ?? entry.end;
    return text.indexOf(':', entry.end) + 1;
  }

  function commentsIn({ start, end }: Span): readonly string[] {
    return comments
      .filter((comment) => comment.start >= start && comment.start < end)
      .map((comment) => text.slice(comment.start, comment.end));
  }

  function startOfLine(position: number): number {
    return text.lastIndexOf('\n', position - 1) + 1;
  }

  /** Behind the line end; of a position at the beginning of a line, that position. */
  function endOfLine(position: number): number {
    if (position > 0 && text[position - 1] === '\n') return position;
    const end = text.indexOf('\n', position);
    return end < 0 ? text.length : end + 1;
  }

  /** As many columns as stand before it, so that what is printed below stands at its level, in a list too. */
  function indentOf(position: number): string {
    return ' '.repeat(position - startOfLine(position));
  }
}

function applySplices(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: fresh } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, start), fresh);
    at = Math.max(at, end);
  }
  return parts.join('') + text.slice(at);
}

/** Between brackets a comma goes with each that goes. */
function removeFromFlow(entries: readonly Entry[], gone: ReadonlySet<Entry>): readonly Splice[] {
  const lastKept = entries.findLastIndex((entry) => !gone.has(entry));
  const before = entries.slice(0, lastKept + 1).flatMap((entry, index) => {
    const next = entries[index + 1];
    return gone.has(entry) && next ? [{ start: entry.start, end: next.start, text: '' }] : [];
  });
  const [kept, end] = [entries[lastKept], entries.at(-1)];
  const after = kept && end && kept !== end ? [{ start: endOf(kept), end: endOf(end), text: '' }] : [];
  return [...before, ...after];
}

function listEntries(node: Collection): readonly Entry[] {
  if (isSeq(node)) {
    return node.items.map((value, key) => ({
      key,
      value,
      start: value.range?.[0] ?? 0,
      end: value.range?.[0] ?? 0,
    }));
  }
  return node.items.map(({ key, value }: Pair<Node, Node | null>) => {
    const [start, end] = key.range ?? [0, 0];
    return { key: nameOf(key), value, start, end };
  });
}

function nameOf(key: Node): string {
  if (!isScalar(key)) return '';
  return key.type === 'PLAIN' ? (key.source ?? '') : String(key.value);
}

/** Of the last character that it consists of, comments behind it not counted. */
function endOf({ value, end }: Entry): number {
  if (!value?.range) return end;
  if (!isCollection(value) || value.flow) return value.range[1];
  const last = listEntries(value).at(-1);
  return last ? endOf(last) : value.range[1];
}

/** Whether nothing is left of a value after a change. */
function isEmptied(value: Node | null, change: Change): boolean {
  if (!isEdits(change)) return change === undefined;
  if (!isCollection(value) || value.items.length === 0) return false;
  const entries = listEntries(value);
  const known = new Set(entries.map(({ key }) => key));
  return (
    entries.every((entry) => change.has(entry.key) && isEmptied(entry.value, change.get(entry.key))) &&
    ![...change].some(([key, below]) => !known.has(key) && isAddition(below))
  );
}

function isCollection(node: Node | null): node is Collection {
  return isMap(node) || isSeq(node);
}

function isNothing(node: Node | null): boolean {
  return isCollection(node) ? node.items.length === 0 : !isScalar(node) || node.value === null;
}
