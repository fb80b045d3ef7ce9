import { foldText } from './foldText.ts';

/** Scripts that put no spaces between words. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const word = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/** What most texts are made of needs no folding but that of case. */
const isPlain = /^[\x20-\x7e\n]*$/;
const plainWord = /[a-z0-9]+/g;

/** The words of a text, folded, in order; what is written without spaces is one, apart from what stands beside it. */
export function splitWords(text: string): string[] {
  return (isPlain.test(text) ? text.toLowerCase().match(plainWord) : foldText(text).match(word)) ?? [];
}

/** Texts as they are searched: each of their words once, with a space before each. */
export function searchableText(texts: readonly (string | undefined)[]): string {
  const words = new Set(texts.flatMap((text) => (text === undefined ? [] : splitWords(text))));
  return [...words].map((one) => ` ${one}`).join('');
}

/** Most that are looked for at once, each being a bit. */
const most = 30;

/**
 * What a searchable text has to contain for each word of a query: a word that begins so, or the same characters
 * anywhere where the script has no spaces.
 */
export function parseQuery(query: string): string[] {
  const words = [...new Set(splitWords(query))].slice(0, most);
  return words.map((one) => (isUnspaced.test(one) ? one : ` ${one}`));
}
