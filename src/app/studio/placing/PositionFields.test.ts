import { render } from 'svelte/server';
import { afterEach, expect, test } from 'vitest';
import { readTripSettings } from '../../../reading/readTripSettings.ts';
import { studioPhoto } from '../../../../tests/fixtures/studioPhoto.ts';
import type { StudioView } from '../trip/studioView.ts';
import { choosePlacingTexts } from './placingTexts.ts';
import PositionFields from './PositionFields.svelte';

afterEach(() => choosePlacingTexts('en'));

const photos = [
  studioPhoto('bund.jpg', { spot: { lat: 31.24, lon: 121.49, source: 'exif' } }),
  studioPhoto('walk.jpg', { spot: { lat: 31.24, lon: 121.48, source: 'track', accuracy: 40 } }),
  studioPhoto('inn.jpg', { spot: { lat: 31.23, lon: 121.47, source: 'sidecar' } }),
  studioPhoto('flight.jpg'),
];

/** What is said and offered of the photos that are chosen. */
function tell(chosen: readonly string[], text = ''): string {
  const settings = readTripSettings(text, 'photos.yaml');
  // Of the view no more is looked at until a name is typed.
  const view = { photos, settings } as unknown as StudioView;
  const { body } = render(PositionFields, {
    props: { view, selection: new Set(chosen), onedit: () => Promise.resolve() },
  });
  return body
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, '|')
    .replace(/\s+/g, ' ')
    .replace(/[| ]*\|[| ]*/g, '|');
}

test('of no photo it says what can be chosen', () => {
  expect(tell([])).toBe('|Position|Choose photos to say where they were taken.|');
});

test('of one photo it says where it is and who says so', () => {
  expect(tell(['bund.jpg'])).toContain('|31.24° N, 121.49° E|as the file says|Name of a place');
  expect(tell(['flight.jpg'])).toContain('|No position yet|Name of a place');
});

test('what was worked out can be accepted and refused, what the author wrote can be taken back', () => {
  expect(tell(['walk.jpg'])).toContain('worked out from the track, within about 40 m|Accept|Refuse|');
  expect(tell(['inn.jpg'], 'photos:\n  inn.jpg: { at: "31.23, 121.47" }\n')).toContain('|Take back|');
  expect(tell(['inn.jpg'], 'photos:\n  "*.jpg": { at: "31.23, 121.47" }\n')).toContain('|Take back|');
  expect(tell(['flight.jpg'], 'photos:\n  flight.jpg: { infer: false }\n')).toContain(
    '|Nothing is worked out, as photos.yaml says.|Work it out again|',
  );
});

test('of several photos it says how many have a position, in the language of the site too', () => {
  expect(tell(['bund.jpg', 'walk.jpg', 'flight.jpg'])).toContain(
    '|3 photos chosen, 2 with a position|Accept|Refuse|',
  );
  choosePlacingTexts('zh-Hans');
  expect(tell(['bund.jpg', 'flight.jpg'])).toContain('|已选 2 张照片，其中 1 张有位置|');
});
