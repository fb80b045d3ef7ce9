import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeStreets } from '../../../tests/fixtures/makeStreets.ts';
import { judgeFile } from './judgeFile.ts';

const bund = { lat: 31.24, lon: 121.49 };
const judge = (bytes: Uint8Array) => judgeFile('assets/streets-0123456789abcdef.pmtiles', bytes);

test('takes an archive of streets for what it is: a map', () => {
  expect(judge(makeStreets(bund, { metadata: { name: 'Shanghai' } }))).toEqual({
    kind: 'PMTiles',
    findings: [],
    positions: [],
    text: '{"name":"Shanghai"}',
  });
});

const told = { generator_options: 'tippecanoe -o /home/ada/shanghai.pmtiles' };
const finding = { kind: 'path on a computer', where: 'description of the PMTiles archive' };

test('finds the folder of its maker in what it says of itself', () => {
  expect(judge(makeStreets(bund, { metadata: told })).findings).toEqual([finding]);
});

test('finds it where that is compressed, as it mostly is', () => {
  const packed = gzipSync(JSON.stringify(told));
  const bytes = new Uint8Array(127 + packed.length);
  bytes.set(makeStreets(bund).subarray(0, 127));
  bytes.set(packed, 127);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(24, 127n, true);
  view.setBigUint64(32, BigInt(packed.length), true);
  view.setUint8(97, 2);
  expect(judge(bytes).findings).toEqual([finding]);
});

test('says so where an archive is cut off', () => {
  expect(judge(makeStreets(bund).subarray(0, 130)).findings).toEqual([
    { kind: 'unreadable', where: 'description of the PMTiles archive' },
  ]);
});
