import { expect, test } from 'vitest';
import { countFacets } from './countFacets.ts';
import { facetNames, type FacetName } from './facetNames.ts';
import { joinFacets, packFacets, type PhotoFacets } from './facets.ts';
import { findFailed, passedPhotos } from './failedFacets.ts';
import type { GalleryFilter } from './filter.ts';

function runAll<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function photo(facets: Partial<Record<FacetName, string>>): PhotoFacets {
  const entries = facetNames.map((name) => [
    name,
    (facets[name] ?? '').split(' ').flatMap((key) => (key ? [{ key, label: key.toUpperCase() }] : [])),
  ]);
  return Object.fromEntries(entries) as PhotoFacets;
}

const parts = [
  packFacets([
    photo({ year: '2019', country: 'cn', keyword: 'night river', camera: 'eos' }),
    photo({ year: '2019', country: 'cn', keyword: 'river', camera: 'phone' }),
    photo({ year: '2019', country: 'cn', camera: 'phone' }),
  ]),
  packFacets([
    photo({ year: '2020', country: 'in', keyword: 'night', camera: 'phone' }),
    photo({ year: 'none', country: 'cn' }),
  ]),
];
const facets = runAll(joinFacets(parts));
const failedBy = (chosen: GalleryFilter['chosen'], found?: Uint8Array) =>
  runAll(findFailed(facets, { chosen, words: '' }, found));
const choose = (chosen: GalleryFilter['chosen'], found?: Uint8Array) => [
  ...passedPhotos(failedBy(chosen, found)),
];
const counts = (chosen: GalleryFilter['chosen']) =>
  Object.fromEntries(
    runAll(countFacets(facets, failedBy(chosen))).map(({ name, values }) => [
      name,
      values.map(({ label, count }) => `${label} ${count}`),
    ]),
  );

test('everything is chosen where nothing is asked for', () => {
  expect(choose({})).toEqual([0, 1, 2, 3, 4]);
});

test('a photo has to have any of the values of a facet, and something of every facet', () => {
  expect(choose({ camera: ['eos', 'phone'] })).toEqual([0, 1, 2, 3]);
  expect(choose({ camera: ['phone'], country: ['cn'] })).toEqual([1, 2]);
  expect(choose({ keyword: ['night'], year: ['2019', '2020'] })).toEqual([0, 3]);
});

test('a value that no photo has fits none', () => {
  expect(choose({ camera: ['leica'] })).toEqual([]);
  expect(choose({ lens: ['50mm'] })).toEqual([]);
});

test('what is searched for is asked for besides', () => {
  expect(choose({ country: ['cn'] }, Uint8Array.from([1, 0, 0, 1, 1]))).toEqual([0, 4]);
});

test('values are counted over what is chosen of the other facets', () => {
  expect(counts({})).toEqual({
    year: ['2020 1', '2019 3', 'NONE 1'],
    country: ['CN 4', 'IN 1'],
    keyword: ['NIGHT 2', 'RIVER 2'],
    camera: ['PHONE 3', 'EOS 1'],
  });
  expect(counts({ country: ['in'] })).toEqual({
    year: ['2020 1', '2019 0', 'NONE 0'],
    country: ['CN 4', 'IN 1'],
    keyword: ['NIGHT 1', 'RIVER 0'],
    camera: ['PHONE 1', 'EOS 0'],
  });
});

test('a facet with a single value is not offered', () => {
  const one = runAll(joinFacets([packFacets([photo({ camera: 'eos' }), photo({ camera: 'eos' })])]));
  const failed = runAll(findFailed(one, { chosen: {}, words: '' }, undefined));
  expect(runAll(countFacets(one, failed))).toEqual([]);
});
