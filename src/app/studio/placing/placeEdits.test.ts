import { expect, test } from 'vitest';
import type { SpotSource } from '../../../journal/spot.ts';
import { editSettings } from '../../../reading/edit/editSettings.ts';
import type { SettingEdit } from '../../../reading/edit/settingEdits.ts';
import { readTripSettings } from '../../../reading/readTripSettings.ts';
import { studioPhoto } from '../../../../tests/fixtures/studioPhoto.ts';
import {
  acceptEdits,
  allowEdits,
  formatAt,
  isPlaced,
  isRefused,
  placeEdits,
  refuseEdits,
  unplaceEdits,
} from './placeEdits.ts';
import { readPlacingWords } from './placingWords.ts';

const at = (lat: number, lon: number, source: SpotSource) => ({ spot: { lat, lon, source } });
const photos = [
  studioPhoto('day 1/bund.jpg', at(31.239716, 121.499813, 'exif')),
  studioPhoto('day 1/walk.jpg', at(31.24, 121.48, 'track')),
  studioPhoto('ferry.jpg', at(31.25, 121.5, 'nearby')),
  studioPhoto('inn.jpg'),
];
const text = `# Ours.
photos:
  bund.jpg: { caption: Night } # by the river
  "*.jpg": { rating: 3 }
`;

const wordsOf = (written: string) =>
  readPlacingWords({ photos, settings: readTripSettings(written, 'photos.yaml') });
const apply = (written: string, edits: readonly SettingEdit[]) => editSettings(written, edits, 'photos.yaml');

test('positions are written to the metre, and never with an exponent', () => {
  expect(formatAt({ lat: 31.24, lon: 121.4998126 })).toBe('31.24, 121.49981');
  expect(formatAt({ lat: -0.000001, lon: 0.00001 })).toBe('0, 0.00001');
  expect(readTripSettings('photos:\n  a.jpg: { at: "0, 0.00001" }\n', 'x').photos[0]?.settings.at).toEqual({
    lat: 0,
    lon: 0.00001,
  });
});

test('a photo is placed in the entry that is there, else in one by its path, and all else stays', () => {
  const places = new Map([
    ['day 1/bund.jpg', { lat: 31.2, lon: 121.4 }],
    ['day 1/walk.jpg', { lat: 31.3, lon: 121.5 }],
  ]);
  expect(apply(text, placeEdits(places, wordsOf(text)))).toBe(`# Ours.
photos:
  bund.jpg: { caption: Night, at: "31.2, 121.4" } # by the river
  "*.jpg": { rating: 3 }
  day 1/walk.jpg: { at: "31.3, 121.5" }
`);
});

test('what was worked out is accepted as it is, what the file says needs no word', () => {
  expect(apply('', acceptEdits(photos, wordsOf('')))).toBe(
    'photos:\n  day 1/walk.jpg:\n    at: 31.24, 121.48\n  ferry.jpg:\n    at: 31.25, 121.5\n',
  );
});

test('what was worked out is refused, and that can be taken back', () => {
  const refused = apply('', refuseEdits(photos, wordsOf('')));
  expect(refused).toBe('photos:\n  day 1/walk.jpg:\n    infer: false\n  ferry.jpg:\n    infer: false\n');
  expect(photos.map((photo) => isRefused(photo, wordsOf(refused)))).toEqual([false, true, true, false]);
  expect(apply(refused, allowEdits(photos, wordsOf(refused)))).toBe('');
});

test('a position that the author wrote is taken back, and with it an entry that says no more', () => {
  const written = `photos:
  bund.jpg: { caption: Night, at: "31.2, 121.4" }
  ferry.jpg: { at: "31, 121" }
`;
  expect(apply(written, unplaceEdits(photos, wordsOf(written)))).toBe(
    'photos:\n  bund.jpg: { caption: Night }\n',
  );
});

/** A set has a position, and its photos have been refused any other. */
const ofSet = `photos:
  "*.jpg": { at: "31, 121", infer: false }
  inn.jpg: { at: "31.3, 121.3" }
`;
const [, walk = photos[0]!, ferry = walk, inn = walk] = photos;

test('a photo is taken out of the position of a set, and the set keeps it', () => {
  const out = apply(ofSet, unplaceEdits([walk], wordsOf(ofSet)));
  expect(out).toBe(`${ofSet}  day 1/walk.jpg: { at: auto }\n`);
  expect([walk, ferry].map((photo) => isPlaced(photo, wordsOf(out)))).toEqual([false, true]);
  // One that had a position of its own first goes back to the set.
  const back = apply(ofSet, unplaceEdits([inn], wordsOf(ofSet)));
  expect(back).toBe('photos:\n  "*.jpg": { at: "31, 121", infer: false }\n');
  expect(apply(back, unplaceEdits([inn], wordsOf(back)))).toBe(`${back}  inn.jpg: { at: auto }\n`);
});

test('a photo of a set stands elsewhere by an entry of its own, and goes back to the set', () => {
  const places = new Map([['day 1/walk.jpg', { lat: 31.4, lon: 121.4 }]]);
  const placed = apply(ofSet, placeEdits(places, wordsOf(ofSet)));
  expect(placed).toBe(`${ofSet}  day 1/walk.jpg: { at: "31.4, 121.4" }\n`);
  expect(wordsOf(placed).settingsOf('day 1/walk.jpg').at).toEqual({ lat: 31.4, lon: 121.4 });
  expect(apply(placed, unplaceEdits([walk], wordsOf(placed)))).toBe(ofSet);
});

test('a refusal of a set is taken back for one photo alone, and said again of it', () => {
  const allowed = apply(ofSet, allowEdits([walk], wordsOf(ofSet)));
  expect(allowed).toBe(`${ofSet}  day 1/walk.jpg: { infer: true }\n`);
  expect(photos.map((photo) => isRefused(photo, wordsOf(allowed)))).toEqual([true, false, true, true]);
  expect(apply(allowed, refuseEdits([walk], wordsOf(allowed)))).toBe(
    `${ofSet}  day 1/walk.jpg: { infer: false }\n`,
  );
});
