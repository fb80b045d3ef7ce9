import { expect, test } from 'vitest';
import { studioPhoto } from '../../../../tests/fixtures/studioPhoto.ts';
import { makePlacingPins } from './makePlacingPins.ts';

const bund = studioPhoto('bund.jpg', { spot: { lat: 31.24, lon: 121.49, source: 'exif' }, hidden: 'spot' });
const walk = studioPhoto('walk.jpg', {
  spot: { lat: 31.24, lon: 121.48, source: 'track', accuracy: 40 },
});
const tray = studioPhoto('tray.jpg');
const photos = [bund, walk, tray];
const none = new Map();

test('photos with a position have a pin, worked out ones an open one with how sure it is', () => {
  const pins = makePlacingPins(photos, none, none);
  expect(pins.map(({ file, look, accuracy, isHidden }) => [file, look.inferred, accuracy, isHidden])).toEqual(
    [
      ['bund.jpg', undefined, undefined, true],
      ['walk.jpg', true, 40, false],
    ],
  );
});

test('what the author has just put somewhere stands there surely, what is tried stands there openly', () => {
  const moved = new Map([['walk.jpg', { lat: 31.25, lon: 121.5 }]]);
  const tried = new Map([
    ['walk.jpg', { lat: 0, lon: 0 }],
    ['tray.jpg', { lat: 31.26, lon: 121.51 }],
  ]);
  const pins = makePlacingPins(photos, moved, tried);
  expect(pins.map(({ file, lat, look, accuracy }) => [file, lat, look.inferred, accuracy])).toEqual([
    ['bund.jpg', 31.24, undefined, undefined],
    ['walk.jpg', 31.25, undefined, undefined],
    ['tray.jpg', 31.26, true, undefined],
  ]);
});

test('a pin that rests is the same pin, so that nothing is drawn for it', () => {
  const [before] = makePlacingPins(photos, none, none);
  const [after] = makePlacingPins(photos, new Map([['walk.jpg', { lat: 0, lon: 0 }]]), none);
  expect(after).toBe(before);
});
