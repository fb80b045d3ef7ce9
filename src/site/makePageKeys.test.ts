import { describe, expect, test } from 'vitest';
import { embeddedBasemap as basemap } from '../../tests/fixtures/embeddedBasemap.ts';
import { at, library, photo, trip } from '../../tests/fixtures/library.ts';
import { indexJournal } from '../app/views/journalIndex.ts';
import { makePages } from '../app/views/makePages.ts';
import type { PhotoFacts } from '../journal/photoFacts.ts';
import { makeJournal } from '../journal/makeJournal.ts';
import { makePageKeys } from './makePageKeys.ts';

function keysOf(bund: Partial<PhotoFacts>, { shared = 'site', base = './' } = {}): Map<string, string> {
  const shanghai = trip('shanghai', {
    photos: [photo('bund.jpg', bund), photo('expo.jpg'), photo('yu.jpg')],
  });
  const lisbon = trip('lisbon', { photos: [photo('tram.jpg')] });
  const keyPage = makePageKeys(shared);
  const { journal } = makeJournal(library([shanghai, lisbon]));
  const pages = makePages(indexJournal(journal), basemap);
  return new Map([...pages].map(({ address, page }) => [address, keyPage(page, base)]));
}

const changed = (one: Map<string, string>, other: Map<string, string>) =>
  [...one].filter(([address, key]) => other.get(address) !== key).map(([address]) => address);

describe('the key of a page', () => {
  test('is the same for the same', () => {
    expect(changed(keysOf({}), keysOf({}))).toEqual([]);
    expect(new Set(keysOf({}).values()).size).toBe(keysOf({}).size);
  });

  test('changes where the photo is shown that changed, and where its neighbours name it', () => {
    expect(changed(keysOf({}), keysOf({ caption: 'Night' }))).toEqual([
      // It is the cover of its trip.
      '',
      'photos/',
      'map/',
      'shanghai/',
      'shanghai/photos/',
      'shanghai/map/',
      'shanghai/photos/bund/',
      'shanghai/photos/expo/',
    ]);
  });

  test('changes with what all pages share, and with where the page lies', () => {
    const before = keysOf(at(31.2397, 121.4998));
    expect(changed(before, keysOf(at(31.2397, 121.4998), { shared: 'another' }))).toHaveLength(before.size);
    expect(changed(before, keysOf(at(31.2397, 121.4998), { base: '../' }))).toHaveLength(before.size);
  });
});
