import { diffArrays } from 'diff';

/** Lines of a text that others stand in place of. */
interface Replacement {
  /** Numbers of the lines, from 0, the end exclusive; of what is put between two lines both are the same. */
  readonly from: number;
  readonly to: number;
  /** With their line ends. */
  readonly lines: readonly string[];
}

/** Milliseconds of looking for the fewest lines. */
const patience = 500;

/**
 * The changes that two have made to one text, both of them; undefined where they have changed the same lines, and
 * not alike. What both put in at the same place stands there one after the other, theirs first. A three-way merge by lines, as
 * programs for versions make it.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  const lines = splitLines(base);
  const [own, others] = [mine, theirs].map((text) => listReplacements(lines, splitLines(text)));
  if (!own || !others) return undefined;
  const news = own.filter((one) => !others.some((other) => isSame(one, other)));
  if (news.some((one) => others.some((other) => isOverlapping(one, other)))) return undefined;
  // The sort is stable: theirs stand first where both begin.
  return joinLines(apply(lines, [...others, ...news].sort(inOrder)));
}

const splitLines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A line that was the last may have no end. */
const joinLines = (lines: readonly string[]): string =>
  lines.map((line, at) => (at < lines.length - 1 && !line.endsWith('\n') ? `${line}\n` : line)).join('');

function listReplacements(
  before: readonly string[],
  after: readonly string[],
): readonly Replacement[] | undefined {
  const parts = diffArrays([...before], [...after], { timeout: patience });
  if (!parts) return undefined;
  const found: Replacement[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    const last = found.at(-1);
    if (!added && !removed) at += value.length;
    else if (removed) found.push({ from: at, to: (at += value.length), lines: [] });
    // What stands in place of lines comes right after them.
    else if (last?.to === at && last.from < at && last.lines.length === 0)
      found.splice(-1, 1, { ...last, lines: value });
    else found.push({ from: at, to: at, lines: value });
  }
  return found;
}

const isSame = (a: Replacement, b: Replacement) =>
  a.from === b.from && a.to === b.to && a.lines.join('') === b.lines.join('');

/** Where they only touch, both can be had, unless both say something alike: the same key twice, say. */
function isOverlapping(a: Replacement, b: Replacement): boolean {
  if (a.from < b.to && b.from < a.to) return true;
  const isTouching = a.from <= b.to && b.from <= a.to;
  return isTouching && a.lines.some((line) => line.trim() !== '' && b.lines.includes(line));
}

/** What is put in before a line comes before what stands in its place. */
const inOrder = (a: Replacement, b: Replacement) => a.from - b.from || a.to - b.to;

function apply(lines: readonly string[], replacements: readonly Replacement[]): readonly string[] {
  const merged: string[] = [];
  let at = 0;
  for (const { from, to, lines: put } of replacements) {
    merged.push(...lines.slice(at, from), ...put);
    at = to;
  }
  return [...merged, ...lines.slice(at)];
}
