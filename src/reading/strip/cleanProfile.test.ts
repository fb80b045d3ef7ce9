import sharp from 'sharp';
import { expect, test } from 'vitest';
import { insertSegments, makeJpeg, makePixels, makeSegment } from '../../../tests/fixtures/makeJpeg.ts';
import { judgeIcc } from '../audit/judgeIcc.ts';
import { cleanProfile } from './cleanProfile.ts';

const profileOf = async (name: string) =>
  (await sharp(await makePixels({}).withIccProfile(name).png().toBuffer()).metadata()).icc ?? Buffer.alloc(0);
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The same profile with its tag of this name, or with this text, written over. */
function write(profile: Buffer, from: string, to: string): Buffer {
  const changed = Buffer.from(profile);
  const at = changed.indexOf(from);
  if (at < 0) throw new Error(`no ${from} in the profile`);
  changed.write(to, at, 'latin1');
  return changed;
}

test('a profile shows the colours that it showed', async () => {
  const p3 = await profileOf('p3');
  const cleaned = cleanProfile(p3) ?? new Uint8Array();
  expect(cleaned).toHaveLength(p3.length);
  const pixel = await makeJpeg({ color: '#30c040' });
  const show = async (profile?: Uint8Array) => {
    const segment = profile && makeSegment(0xe2, new TextEncoder().encode('ICC_PROFILE\0\x01\x01'), profile);
    const [red, green, blue] = await sharp(insertSegments(pixel, segment ? [segment] : []))
      .raw()
      .toBuffer();
    return [red, green, blue];
  };
  expect(await show()).toEqual([47, 192, 63]);
  expect(await show(p3)).toEqual([0, 195, 29]);
  expect(await show(cleaned)).toEqual([0, 195, 29]);
});

test('it says no more when, by whom and for whose screen it was made', async () => {
  const p3 = await profileOf('p3');
  // A tag that nobody needs for colours becomes one that names a device.
  const telling = write(p3, 'chad', 'mmod');
  expect([...judgeIcc(telling)]).not.toEqual([]);
  const cleaned = cleanProfile(telling) ?? new Uint8Array();
  expect([...judgeIcc(cleaned)]).toEqual([]);
  expect(latin(cleaned)).not.toContain('mmod');
  expect([...cleaned.subarray(24, 36)]).toEqual([0x07, 0xd0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
  expect(cleaned.subarray(80, 100).every((byte) => byte === 0)).toBe(true);
});

test('three quarters of a megabyte of measurements are not carried along', async () => {
  const jpeg = await makePixels({}).withIccProfile('cmyk').jpeg().toBuffer();
  const { icc = Buffer.alloc(0) } = await sharp(jpeg).metadata();
  expect(icc.length).toBeGreaterThan(900_000);
  expect(cleanProfile(icc)?.length).toBeLessThan(350_000);
});

test('what is no profile is none', async () => {
  const p3 = await profileOf('p3');
  expect(cleanProfile(p3.subarray(0, p3.length - 1))).toBeUndefined();
  expect(cleanProfile(new Uint8Array(200))).toBeUndefined();
  expect(cleanProfile(new Uint8Array())).toBeUndefined();
});
