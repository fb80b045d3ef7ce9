import { decodeWindows1252 } from './decodeWindows1252.ts';

/** A stretch of text that was UTF-8 read as something else, and what it says. */
export interface Repair {
  /** In the text, from 1. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** A stretch of text by its offsets, `end` excluded. */
export type Stretch = readonly [start: number, end: number];

/**
 * Undoes UTF-8 that was read as Windows-1252 or Mac Roman and saved again. Text is taken back to the bytes it came
 * from, character by character; only what is a valid UTF-8 sequence there changes. A single sequence can also be
 * good typography (`„Spaß“`, `café »`, `l’été`), so it stays where it reads well as it stands; two in a row never do.
 */
export function repairEncoding(text: string, keep: readonly Stretch[] = []) {
  const repairs: Repair[] = [];
  let repaired = '';
  let copied = 0;
  let line = 1;
  for (const match of text.matchAll(notAscii)) {
    const at = match.index;
    if (at < copied || keep.some(([start, end]) => at >= start && at < end)) continue;
    const chain = readChain(text, at);
    if (chain === undefined || (chain.count === 1 && readsWell(text, at, chain))) continue;
    line += countLines(text.slice(copied, at));
    repairs.push({ line, from: text.slice(at, chain.end), to: chain.text });
    repaired += text.slice(copied, at) + chain.text;
    copied = chain.end;
  }
  return { text: repaired + text.slice(copied), repairs };
}

const notAscii = /[^\0-\x7f]/g;
const countLines = (text: string) => text.split('\n').length - 1;
const decodeMacRoman = (bytes: Uint8Array) => new TextDecoder('macintosh').decode(bytes);
const tables = [decodeWindows1252, decodeMacRoman].map(makeTable);

interface Chain {
  readonly text: string;
  readonly end: number;
  /** How many characters it turned back into. */
  readonly count: number;
}

/** From the characters that an encoding has for the bytes 80…FF back to the bytes. */
function makeTable(decode: (bytes: Uint8Array) => string): ReadonlyMap<string, number> {
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
  return new Map([...decode(bytes)].map((char, index) => [char, index + 128]));
}

function readChain(text: string, start: number): Chain | undefined {
  let [end, count, decoded] = [start, 0, ''];
  for (;;) {
    const next = readSequence(text, end);
    if (next === undefined) break;
    [end, count, decoded] = [next.end, count + 1, decoded + next.text];
  }
  return count === 0 ? undefined : { text: decoded, end, count };
}

/** The longest sequence that starts here: what is a pair in one encoding can be the start of an emoji in the other. */
function readSequence(text: string, start: number) {
  const [first, second] = tables.map((table) => decodeSequence(text, start, table));
  return second !== undefined && (first === undefined || second.end > first.end) ? second : first;
}

function decodeSequence(text: string, start: number, table: ReadonlyMap<string, number>) {
  const lead = table.get(text[start] ?? '') ?? 0;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  const bytes = Array.from({ length }, (_, index) => table.get(text[start + index] ?? '') ?? 0);
  if (length === 0 || bytes.includes(0)) return undefined;
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
    return { text: decoded, end: start + length };
  } catch {
    return undefined;
  }
}

/** What a single sequence of two characters is ever repaired to: Latin, Greek and Cyrillic letters and signs. */
const usual = /[\u0080-\u017f\u0370-\u03ff\u0400-\u045f]/;
const letterThenMark = /^\p{L}[’‘”“»«›‹…–—™®\u00a0]+$/u;
const markThenLetter = /^[“”‘’«»‹›–—…\u00a0ﬁﬂ]\p{L}$/u;
const formula = /^[√≈∆÷][π∞∑∫Ω∂≤≥≠µ]$/;

function readsWell(text: string, at: number, chain: Chain): boolean {
  const written = text.slice(at, chain.end);
  const before = text[at - 1] ?? '';
  const after = text[chain.end] ?? '';
  const isLetter = (char: string) => /\p{L}/u.test(char);
  if (written.length === 2 && !usual.test(chain.text)) return true;
  if (markThenLetter.test(written)) return true;
  if (formula.test(written)) return !isLetter(before) && !isLetter(after);
  if (!letterThenMark.test(written)) return false;
  // No quotation mark stands between two letters.
  if (/^.[“”«»‹›]$/u.test(written) && isLetter(after)) return false;
  // Â and Ã are what most broken letters begin with; a word in capitals can end in one.
  if (/^[ÂÃ]/.test(written)) return /\p{Lu}/u.test(before) && !isLetter(after);
  return !(/^\p{Lu}/u.test(written) && /\p{Ll}/u.test(before));
}
