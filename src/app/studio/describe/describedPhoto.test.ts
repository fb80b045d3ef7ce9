import { expect, test } from 'vitest';
import { embeddedBasemap } from '../../../../tests/fixtures/embeddedBasemap.ts';
import type { PhotoFacts } from '../../../journal/photoFacts.ts';
import { readSiteSettings } from '../../../reading/readSiteSettings.ts';
import { applyEdits } from '../draft/applyEdits.ts';
import { TripMaker } from '../reading/tripMaker.ts';
import { makeDescriber, type DescribedPhoto } from './describedPhoto.ts';
import { addKeywords, removeKeyword, sightEdits } from './describeEdits.ts';
import { countKeywords, fieldOf, sightOf } from './fieldOf.ts';

const facts: PhotoFacts = {
  ...{ format: 'jpeg', width: 40, height: 30, orientation: 1, problems: [] },
  taken: { local: '2024-05-01T10:00:00', source: 'exif' },
};

/** Photos as the studio describes them, by path. */
async function describe(photos: Readonly<Record<string, Partial<PhotoFacts>>>, settings: string) {
  const maker = new TripMaker({
    ...{ trip: 'oslo', settings: readSiteSettings('', 'site.yaml'), drafts: false },
    basemap: embeddedBasemap,
  });
  maker.addPictures(Object.entries(photos).map(([file, own]) => ({ file, facts: { ...facts, ...own } })));
  const view = await maker.make(new Map([['photos.yaml', settings]]));
  const described = new Map(view.photos.map((photo) => [photo.file, makeDescriber(view)(photo)]));
  return (file: string): DescribedPhoto => {
    const one = described.get(file);
    if (!one) throw new Error(`${file} is not described`);
    return one;
  };
}

test.each([['photos: { a.jpg: { hidden: true } }'], ['publish: rated']])(
  'what the file of a photo says that readers do not see stays: %s',
  async (settings) => {
    const own = { keywords: ['ship', 'fjord'], caption: 'Harbour', alt: 'Masts', credit: 'Ada' };
    const photoOf = await describe({ 'a.jpg': own }, settings);
    const photo = photoOf('a.jpg');
    expect(countKeywords([photo]).map(({ word }) => word)).toEqual(['ship', 'fjord']);
    expect(addKeywords([photo], ['evening'])).toEqual([
      { path: ['photos', 'a.jpg', 'keywords'], value: ['ship', 'fjord', 'evening'] },
    ]);
    expect(removeKeyword([photo], 'ship')).toEqual([
      { path: ['photos', 'a.jpg', 'keywords'], value: ['fjord'] },
    ]);
    const told = (['caption', 'alt', 'credit', 'taken'] as const).map(
      (key) => fieldOf([photo], key, 'en').told,
    );
    expect(told).toEqual(['Harbour', 'Masts', 'Ada', '2024-05-01 10:00:00']);
  },
);

test('who sees a photo can be said of one among several of a name, and of one that is hidden by its RAW', async () => {
  const settings = 'photos:\n  IMG_1.jpg: { hidden: true }\n  c.NEF: { hidden: true }\n';
  const photos = { 'a/IMG_1.jpg': {}, 'b/IMG_1.jpg': {}, 'c.jpg': {}, 'c.NEF': { format: 'raw' } } as const;
  const before = await describe(photos, settings);
  expect(['a/IMG_1.jpg', 'b/IMG_1.jpg', 'c.jpg'].map((file) => sightOf([before(file)]))).toEqual([
    'none',
    'none',
    'none',
  ]);
  const edits = sightEdits([before('a/IMG_1.jpg'), before('c.jpg')], 'all');
  const after = await describe(photos, applyEdits(settings, edits, Object.keys(photos)));
  expect(['a/IMG_1.jpg', 'b/IMG_1.jpg', 'c.jpg'].map((file) => sightOf([after(file)]))).toEqual([
    'all',
    'none',
    'all',
  ]);
});
