import { expect, test } from 'vitest';
import { rewriteText } from './rewriteText.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('a file that still says what was read is rewritten', () => {
  expect(rewriteText(bytesOf('zone: Asia/Shanghai\r\n'), 'zone: Asia/Shanghai\r\n', '外滩\r\n')).toEqual({
    kind: 'rewritten',
    bytes: bytesOf('外滩\r\n'),
  });
});

test('a byte order mark that the file began with stays', () => {
  expect(rewriteText(bytesOf('\ufeffa: 1'), 'a: 1', 'a: 2')).toEqual({
    kind: 'rewritten',
    bytes: bytesOf('\ufeffa: 2'),
  });
});

test('a file that is new begins as it is said', () => {
  expect(rewriteText(undefined, undefined, 'a: 1\n')).toEqual({
    kind: 'rewritten',
    bytes: bytesOf('a: 1\n'),
  });
});

test('what somebody else wrote, changed or removed meanwhile is told and not rewritten', () => {
  expect(rewriteText(bytesOf('a: 3'), 'a: 1', 'a: 2')).toEqual({ kind: 'changed', theirs: 'a: 3' });
  expect(rewriteText(bytesOf(''), undefined, 'a: 2')).toEqual({ kind: 'changed', theirs: '' });
  expect(rewriteText(undefined, 'a: 1', 'a: 2')).toEqual({ kind: 'changed', theirs: undefined });
});

test('a file in another encoding is left alone: its letters could change', () => {
  const latin1 = Uint8Array.from('a: Zürich', (letter) => letter.charCodeAt(0));
  expect(rewriteText(latin1, 'a: Zürich', 'a: Bern')).toEqual({ kind: 'foreign' });
  const utf16 = new Uint8Array([0xff, 0xfe, 0x61, 0x00]);
  expect(rewriteText(utf16, 'a', 'b')).toEqual({ kind: 'foreign' });
});
