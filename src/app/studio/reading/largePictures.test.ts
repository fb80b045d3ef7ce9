import { expect, test, vi } from 'vitest';
import { LargePictures } from './largePictures.ts';
import { PictureArtist } from './pictureArtist.ts';

test('the address of a drawing that another took the place of is given up, and all are in the end', async () => {
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  const large = new LargePictures(new PictureArtist(1000));
  const [one, other] = [new Blob(['<svg/>']), new Blob(['<svg></svg>'])];
  const first = await large.findFigure('map.svg', one);
  expect(await large.findFigure('map.svg', one)).toBe(first);
  const [second, again] = await Promise.all([
    large.findFigure('map.svg', other),
    large.findFigure('map.svg', other),
  ]);
  expect(again).toBe(second);
  expect(revoked.mock.calls).toEqual([[first]]);
  large.close();
  expect(revoked.mock.calls).toEqual([[first], [second]]);
});
