import { structuredPatch } from 'diff';

/** Lines of two texts that differ, and those around them. */
export interface Hunk {
  /** Of the first of these lines in the text as it shall be, from 1; where that is empty, 1. */
  readonly line: number;
  readonly lines: readonly HunkLine[];
}

export interface HunkLine {
  readonly kind: 'same' | 'gone' | 'new';
  /** Without its line end. */
  readonly text: string;
}

/** Lines shown before and after those that differ. */
const context = 3;
/** Milliseconds of looking for the fewest lines; after that the whole of one text stands against the whole of the other. */
const patience = 500;

/** What is another in a text: nothing where all of it is the same. Line ends of Windows and of others count as alike. */
export function compareTexts(before: string, after: string): readonly Hunk[] {
  const [a, b] = [before, after].map((text) => text.replaceAll('\r\n', '\n')) as [string, string];
  if (a === b) return [];
  const patch = structuredPatch('', '', a, b, undefined, undefined, { context, timeout: patience });
  if (!patch) return [{ line: 1, lines: [...listLines(a, 'gone'), ...listLines(b, 'new')] }];
  return patch.hunks.map(({ newStart, lines }) => ({
    line: Math.max(1, newStart),
    lines: lines.flatMap(readLine),
  }));
}

const kinds: Readonly<Record<string, HunkLine['kind']>> = { ' ': 'same', '-': 'gone', '+': 'new' };

/** A line of a patch; that there is no line end at the end is told by a line without a kind, and shown to nobody. */
function readLine(line: string): HunkLine[] {
  const kind = kinds[line.charAt(0)];
  return kind ? [{ kind, text: line.slice(1) }] : [];
}

function listLines(text: string, kind: HunkLine['kind']): HunkLine[] {
  if (text === '') return [];
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => ({ kind, text: line }));
}
