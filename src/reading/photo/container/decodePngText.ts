import { decodeText } from '../text/decodeText.ts';
import { inflate } from './inflate.ts';

export interface PngText {
  readonly keyword: string;
  readonly text: string;
}

/** A text chunk: `tEXt` plain, `zTXt` deflated, `iTXt` UTF-8 in either way. */
export function decodePngText(name: string, data: Uint8Array): PngText | undefined {
  const keywordEnd = data.indexOf(0);
  if (keywordEnd < 1) return undefined;
  const keyword = decodeText(data.subarray(0, keywordEnd));
  const value = findValue(name, data, keywordEnd + 1);
  return value && { keyword, text: decodeText(value) };
}

function findValue(name: string, data: Uint8Array, start: number): Uint8Array | undefined {
  if (name === 'tEXt') return data.subarray(start);
  if (name === 'zTXt') return inflate(data.subarray(start + 1));
  const languageEnd = data.indexOf(0, start + 2);
  const keywordEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (keywordEnd < 0) return undefined;
  const value = data.subarray(keywordEnd + 1);
  return data[start] === 1 ? inflate(value) : value;
}
