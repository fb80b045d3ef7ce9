import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { withFile } from './withFile.ts';

test('a file is read by places, forward, back and beyond its end', async () => {
  const bytes = Uint8Array.from({ length: 10_000 }, (_, at) => at % 251);
  const path = join(makeFolder({ film: bytes }), 'film');
  await withFile(path, async ({ size, read }) => {
    expect(size).toBe(10_000);
    const places = [[0, 16], [16, 4000], [4016, 300], [100, 8], [9990, 50], [9000, 1000], [20_000, 5], [0, 10_000]] as const; // prettier-ignore
    for (const [at, length] of places)
      expect([...(await read(at, length))]).toEqual([...bytes.subarray(at, at + length)]);
  });
});
