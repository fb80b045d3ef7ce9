import { describe, expect, it } from 'vitest';
import { decodeText } from './decodeText.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

describe('decodeText', () => {
  it('reads UTF-8 without a problem', () => {
    expect(decodeText(bytes('für 外滩 😁'), 'index.md')).toEqual({ text: 'für 外滩 😁', problems: [] });
  });

  it('drops a byte order mark', () => {
    expect(decodeText(bytes([0xef, 0xbb, 0xbf], '---\n'), 'index.md').text).toBe('---\n');
  });

  it('reads UTF-16 by its byte order mark', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x16, 0x59, 0xe9, 0x6e]), 'index.md').text).toBe('外滩');
    expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x59, 0x16, 0x6e, 0xe9]), 'index.md').text).toBe('外滩');
  });

  it('reads an old Latin text and says so', () => {
    const latin = bytes('Wir fuhren f', [0xfc], 'r drei Tage nach K', [0xf6], 'ln und a', [0xdf], 'en gut.');
    expect(decodeText(latin, 'trip/index.md')).toEqual({
      text: 'Wir fuhren für drei Tage nach Köln und aßen gut.',
      problems: [
        {
          file: 'trip/index.md',
          what: 'the text is not in UTF-8; it was read as windows-1252',
          todo: 'look whether it reads well, and save it as UTF-8',
        },
      ],
    });
  });

  it('reads a Chinese text in GBK and says so', () => {
    // 我们去了上海，外滩很美。
    const pairs = 'ced2c3c7c8a5c1cbc9cfbaa3a3accde2ccb2badcc3c0a1a3';
    const gbk = Uint8Array.from(pairs.match(/../g)!, (pair) => parseInt(pair, 16));
    const { text, problems } = decodeText(gbk, 'index.md');
    expect(text).toBe('我们去了上海，外滩很美。');
    expect(problems[0]?.what).toBe('the text is not in UTF-8; it was read as gb18030');
  });

  it('reads an empty file as an empty text', () => {
    expect(decodeText(new Uint8Array(), 'index.md')).toEqual({ text: '', problems: [] });
  });
});
