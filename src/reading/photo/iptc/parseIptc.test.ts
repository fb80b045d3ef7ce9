import { expect, test } from 'vitest';
import { factsOf } from '../../../../tests/fixtures/factsOf.ts';
import { makeIptc } from '../../../../tests/fixtures/makeIptc.ts';

/** Bytes written as hexadecimal pairs. */
const hex = (digits: string) => Uint8Array.from(digits.split(' '), (pair) => Number.parseInt(pair, 16));
const captionOf = async (bytes: Uint8Array, utf8 = false) =>
  (await factsOf({ iptc: makeIptc([['caption', bytes]], { utf8 }) })).caption;

test('a caption in UTF-8 is read whether it is declared or not', async () => {
  const bytes = new TextEncoder().encode('杭州西湖的清晨');
  expect(await captionOf(bytes, true)).toBe('杭州西湖的清晨');
  expect(await captionOf(bytes)).toBe('杭州西湖的清晨');
});

test('a caption that is declared as UTF-8 and is not is read as what it is', async () => {
  expect(await captionOf(hex('66 fc 72'), true)).toBe('für');
});

test('old Chinese programs wrote GBK', async () => {
  expect(await captionOf(hex('b1 b1 be a9 cc ec cc b3 b9 ab d4 b0'))).toBe('北京天坛公园');
});

test('programs in Taiwan wrote Big5', async () => {
  expect(await captionOf(hex('bb 4f a5 5f be f7 b3 f5 a4 4a a4 66'))).toBe('臺北機場入口');
});

test('Japanese programs wrote Shift_JIS', async () => {
  expect(await captionOf(hex('8b 9e 93 73 82 cc 8d f7'))).toBe('京都の桜');
});

test('Western programs wrote Latin-1', async () => {
  expect(await captionOf(hex('47 72 fc df 65 20 61 75 73 20 4b f6 6c 6e'))).toBe('Grüße aus Köln');
  expect(await captionOf(hex('43 61 66 e9'))).toBe('Café');
  expect(await captionOf(hex('c9 67 6c 69 73 65'))).toBe('Église');
});
