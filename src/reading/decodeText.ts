import chardet from 'chardet';
import type { Problem } from '../journal/problem.ts';
import { decodeWindows1252 } from './decodeWindows1252.ts';

const marked = [
  { byteOrderMark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { byteOrderMark: [0xff, 0xfe], encoding: 'utf-16le' },
  { byteOrderMark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** The text of a file that should be UTF-8. Where it is not, the likeliest old encoding, and a problem that says so. */
export function decodeText(bytes: Uint8Array, file: string): { text: string; problems: readonly Problem[] } {
  const mark = marked.find(({ byteOrderMark }) => byteOrderMark.every((byte, i) => bytes[i] === byte));
  const text = decode(bytes, mark?.encoding ?? 'utf-8');
  if (text !== undefined) return { text, problems: [] };
  const encoding = guessEncoding(bytes);
  const problem = {
    file,
    what: `the text is not in UTF-8; it was read as ${encoding}`,
    todo: 'look whether it reads well, and save it as UTF-8',
  };
  return { text: decode(bytes, encoding) ?? new TextDecoder().decode(bytes), problems: [problem] };
}

function guessEncoding(bytes: Uint8Array): string {
  const likely = chardet.analyse(bytes).map(({ name }) => name);
  // Windows-1252 is ISO-8859-1 with letters where that has control characters.
  const known = likely.map((name) => (name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase()));
  return known.find((name) => !name.startsWith('utf') && decode(bytes, name) !== undefined) ?? 'windows-1252';
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
