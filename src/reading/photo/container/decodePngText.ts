import { decodeText } from '../text/decodeText.ts';
import { inflate } from './inflate.ts';

/** What follows the keyword of a text chunk: `tEXt` plain, `zTXt` deflated, `iTXt` UTF-8 in either way. */
export function decodePngText(name: string, data: Uint8Array): string | undefined {
  const value = findValue(name, data);
  return value && decodeText(value);
}

function findValue(name: string, data: Uint8Array): Uint8Array | undefined {
  if (name === 'tEXt') return data;
  if (name === 'zTXt') return inflate(data.subarray(1));
  const languageEnd = data.indexOf(0, 2);
  const keywordEnd = languageEnd < 0 ? -1 : data.indexOf(0, languageEnd + 1);
  if (keywordEnd < 0) return undefined;
  const value = data.subarray(keywordEnd + 1);
  return data[0] === 1 ? inflate(value) : value;
}
