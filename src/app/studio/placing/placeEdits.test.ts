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

test('a position that the author wrote is taken back, one that a pattern gives is left', () => {
  const written = `photos:
  bund.jpg: { caption: Night, at: "31.2, 121.4" }
  "f*.jpg": { at: "31, 121" }
`;
  expect(apply(written, unplaceEdits(photos, wordsOf(written)))).toBe(`photos:
  bund.jpg: { caption: Night }
  "f*.jpg": { at: "31, 121" }
`);
});
