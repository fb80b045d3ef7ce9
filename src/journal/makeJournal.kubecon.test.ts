import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { library, photo, trip } from '../../tests/fixtures/library.ts';
import { readPost } from '../reading/readPost.ts';
import { readTripSettings } from '../reading/readTripSettings.ts';
import { makeJournal } from './makeJournal.ts';

const plain = '../shared/kubecon/kubecon';
const placed = '../shared/kubecon-placed/kubecon';

/** The folder of a real blog post; its photos say nothing themselves. */
function makeKubecon(folder: string) {
  const yaml = `${folder}/photos.yaml`;
  return makeJournal(
    library([
      trip('kubecon', {
        photos: readdirSync(folder)
          .filter((file) => /\.jpe?g$/.test(file))
          .map((file) => photo(file)),
        posts: [readPost(readFileSync(`${folder}/index.md`, 'utf8'), 'index.md', 'kubecon')],
        settings: readTripSettings(existsSync(yaml) ? readFileSync(yaml, 'utf8') : '', 'kubecon/photos.yaml'),
      }),
    ]),
  );
}

describe.skipIf(!existsSync(plain))('a real blog post and its photos without metadata', () => {
  test('tell a story with all seven photos in it, none of them with time or position', () => {
    const { journal } = makeKubecon(plain);
    const all = ['bund', 'conference', 'dolls', 'flight', 'paper', 'sponsor', 'tianmien'];
    expect(journal.photos.map(({ slug }) => slug)).toEqual(all);
    expect(journal.posts[0]?.photos.toSorted()).toEqual(all.map((slug) => `kubecon/${slug}`));
    expect(journal.photos.map(({ posts }) => posts[0]?.url)).toEqual(
      all.map((slug) => `kubecon/#photo-${slug}`),
    );
    expect(journal.photos.filter(({ spot, taken }) => spot || taken)).toEqual([]);
    expect(journal.trips[0]).not.toHaveProperty('start');
    expect(journal.trips[0]).not.toHaveProperty('bounds');
  });

  test('keep what the post says below a photo as its caption', () => {
    const { journal } = makeKubecon(plain);
    expect(
      journal.photos
        .filter(({ caption }) => caption)
        .map(({ slug, caption, captionSource }) => [slug, caption, captionSource]),
    ).toEqual([['conference', 'Image courtesy of CNCF', 'post']]);
  });
});

describe.skipIf(!existsSync(placed))('the same with photos.yaml', () => {
  test('stand in order of time, six of seven on the map, in Shanghai and Beijing', () => {
    const { journal } = makeKubecon(placed);
    expect(
      journal.photos.map(({ slug, taken, spot }) => `${slug} ${taken?.local} ${taken?.offset} ${spot?.lat}`),
    ).toEqual([
      'flight 2019-06-23T22:10 +05:30 undefined',
      'bund 2019-06-24T19:30 +08:00 31.239984',
      'conference 2019-06-25T09:10 +08:00 31.188902',
      'sponsor 2019-06-25T13:05 +08:00 31.189082',
      'dolls 2019-06-26T11:20 +08:00 31.189082',
      'paper 2019-06-26T11:32 +08:00 31.189082',
      'tianmien 2019-06-28T16:00 +08:00 39.905481',
    ]);
    expect(journal.trips[0]).toMatchObject({ start: '2019-06-23', end: '2019-06-28', story: true });
    expect(journal.trips[0]?.days.map(({ date, photos }) => `${date} ${photos.length}`)).toEqual([
      '2019-06-23 1',
      '2019-06-24 1',
      '2019-06-25 2',
      '2019-06-26 2',
      '2019-06-28 1',
    ]);
  });
});
