import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { computeCrc } from './computeCrc.ts';

test('is the checksum that everybody computes', () => {
  // The check value of CRC-32.
  expect(computeCrc(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(computeCrc(new Uint8Array())).toBe(0);
  const bytes = Uint8Array.from({ length: 1000 }, (_, at) => (at * 37) % 256);
  expect(computeCrc(bytes)).toBe(crc32(bytes));
});
