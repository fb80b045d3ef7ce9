import { expect, test } from 'vitest';
import { findPreview } from './findPreview.ts';

/** A TIFF block whose second directory says where a preview lies. */
function makeBlock(preview: readonly number[], length = preview.length): Uint8Array {
  const block = Buffer.alloc(44 + preview.length);
  block.write('II*\0', 'latin1');
  block.writeUInt32LE(8, 4);
  // An empty first directory at 8, the second at 14 with two entries of type LONG.
  block.writeUInt32LE(14, 10);
  block.writeUInt16LE(2, 14);
  for (const [at, tag, value] of [
    [16, 0x0201, 44],
    [28, 0x0202, length],
  ] as const) {
    block.writeUInt16LE(tag, at);
    block.writeUInt16LE(4, at + 2);
    block.writeUInt32LE(1, at + 4);
    block.writeUInt32LE(value, at + 8);
  }
  block.set(preview, 44);
  return block;
}

const jpeg = [0xff, 0xd8, 0xff, 0xdb, 1, 2, 3];

test('the small JPEG of a camera is found in the second directory', () => {
  expect([...(findPreview({ tiff: makeBlock(jpeg) }) ?? [])]).toEqual(jpeg);
});

test('what is no JPEG, lies beyond the block or is not there is no preview', () => {
  expect(findPreview({ tiff: makeBlock([1, 2, 3, 4]) })).toBeUndefined();
  expect(findPreview({ tiff: makeBlock(jpeg, 8000) })).toBeUndefined();
  expect(findPreview({ tiff: Buffer.from('II*\0\x08\0\0\0\0\0', 'latin1') })).toBeUndefined();
  expect(findPreview({ tiff: new Uint8Array(3) })).toBeUndefined();
  expect(findPreview({})).toBeUndefined();
});
