import { expect, test } from 'vitest';
import { factsOf } from '../../../../tests/fixtures/factsOf.ts';

const size = { ExifImageWidth: 4000, ExifImageHeight: 3000 };

test('the focus is the middle of the subject area, as displayed', async () => {
  const area = { ...size, SubjectArea: [1000, 600, 200, 200] };
  const picture = { width: 40, height: 30 };
  expect((await factsOf({ ...picture, exif: area })).focus).toEqual([0.25, 0.2]);
  expect((await factsOf({ ...picture, exif: area, ifd0: { Orientation: 6 } })).focus).toEqual([0.8, 0.25]);
  expect((await factsOf({ ...picture, exif: area, ifd0: { Orientation: 8 } })).focus).toEqual([0.2, 0.75]);
});

test('the area of a picture that was cropped since, or beyond its edge, is not believed', async () => {
  expect(
    await factsOf({ width: 30, height: 30, exif: { ...size, SubjectArea: [1000, 600] } }),
  ).not.toHaveProperty('focus');
  expect(
    await factsOf({ width: 40, height: 30, exif: { ...size, SubjectArea: [5000, 600] } }),
  ).not.toHaveProperty('focus');
});
