import { expect, test } from 'vitest';
import { factsOf } from '../../../../tests/fixtures/factsOf.ts';
import { makeXmp } from '../../../../tests/fixtures/makeXmp.ts';

test('camera, lens and exposure are read', async () => {
  const { camera, serial } = await factsOf({
    ifd0: { Make: 'Canon', Model: 'Canon EOS 80D  ' },
    exif: {
      LensModel: 'EF-S15-85mm f/3.5-5.6 IS USM',
      FNumber: [[56, 10]],
      ExposureTime: [[1, 3]],
      ISO: 3200,
      FocalLength: [[85, 1]],
      FocalLengthIn35mmFormat: 136,
      SerialNumber: '123063022888',
    },
  });
  expect(camera).toEqual({
    make: 'Canon',
    model: 'Canon EOS 80D',
    lens: 'EF-S15-85mm f/3.5-5.6 IS USM',
    fNumber: 5.6,
    exposure: 0.3333333333,
    iso: 3200,
    focal: 85,
    focal35: 136,
  });
  expect(serial).toBe('123063022888');
});

test('zero, 0/0 and dashes are what a camera writes when it does not know', async () => {
  const exif = { FNumber: [[0, 0]] as const, ExposureTime: [[1, 0]] as const, ISO: 0, LensModel: '----' };
  expect(await factsOf({ ifd0: { Make: ' ' }, exif: { ...exif, SerialNumber: '0000' } })).not.toHaveProperty(
    'camera',
  );
});

test('a camera that only XMP names counts', async () => {
  const xmp = makeXmp('', 'tiff:Make="NIKON CORPORATION" tiff:Model="NIKON Z 30" exif:FNumber="63/10"');
  expect((await factsOf({ xmp })).camera).toEqual({
    make: 'NIKON CORPORATION',
    model: 'NIKON Z 30',
    fNumber: 6.3,
  });
});

test('a camera that only the .xmp beside names counts too', async () => {
  const xmp = makeXmp('', 'tiff:Make="Canon" tiff:Model="Canon PowerShot S95"');
  expect((await factsOf({}, 'a.jpg', { xmp })).camera).toEqual({
    make: 'Canon',
    model: 'Canon PowerShot S95',
  });
});
