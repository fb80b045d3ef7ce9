import { expect, test } from 'vitest';
import { placeInTime, sortByTime } from './sortByTime.ts';
import type { Taken } from './taken.ts';

function photo(file: string, local?: string, offset?: string) {
  const taken: Taken | undefined =
    local === undefined ? undefined : { local, source: 'exif', ...(offset && { offset }) };
  return { file, ...(taken && { taken }) };
}
type Item = ReturnType<typeof photo>;

/** In order whatever the order they come in. */
function order(...items: Item[]): string[] {
  const forward = sortByTime(items).map(({ file }) => file);
  expect(sortByTime(items.toReversed()).map(({ file }) => file)).toEqual(forward);
  return forward;
}

test('photos stand in order of the instant, not of the clock', () => {
  // 20:00 in Kolkata is 14:30 UTC, 21:00 in Shanghai 13:00 UTC.
  expect(
    order(photo('kolkata', '2019-06-24T20:00', '+05:30'), photo('shanghai', '2019-06-24T21:00', '+08:00')),
  ).toEqual(['shanghai', 'kolkata']);
});

test('a flight across the date line keeps its order', () => {
  const tokyo = photo('tokyo', '2019-06-25T01:00', '+09:00');
  const honolulu = photo('honolulu', '2019-06-24T13:00', '-10:00');
  expect(order(honolulu, tokyo)).toEqual(['tokyo', 'honolulu']);
});

test('a camera without zone interleaves with the phone beside it', () => {
  expect(
    order(
      photo('phone-1', '2019-06-24T09:00', '+08:00'),
      photo('camera', '2019-06-24T09:30'),
      photo('phone-2', '2019-06-24T10:00', '+08:00'),
      photo('home', '2019-06-28T06:00', '+02:00'),
    ),
  ).toEqual(['phone-1', 'camera', 'phone-2', 'home']);
});

test('a camera left on the time of home does not lend its offset', () => {
  const items = [
    photo('home', '2019-06-24T09:29', '-04:00'),
    photo('camera', '2019-06-24T09:30'),
    photo('phone', '2019-06-24T09:50', '+08:00'),
  ];
  const places = placeInTime(items, 0, ({ file }) => file !== 'home');
  expect(places.map(({ item, instant }) => `${item.file} ${new Date(instant).toISOString()}`)).toEqual([
    'home 2019-06-24T13:29:00.000Z',
    'camera 2019-06-24T01:30:00.000Z',
    'phone 2019-06-24T01:50:00.000Z',
  ]);
});

test('photos without a time come last, by name; in the same instant by name too', () => {
  expect(
    order(photo('b'), photo('z', '2019-06-24T09:00'), photo('a'), photo('c', '2019-06-24T09:00'), photo('B')),
  ).toEqual(['c', 'z', 'B', 'a', 'b']);
});

test('a year alone stands at its start, fractions of a second count', () => {
  expect(
    order(
      photo('x', '2019-01-01T00:00:00.25'),
      photo('y', '2019'),
      photo('w', '2019-01-01T00:00:00.5'),
      photo('v', '1998-07'),
    ),
  ).toEqual(['v', 'y', 'x', 'w']);
});

test('an empty trip is in order', () => {
  expect(order()).toEqual([]);
});
