import { expect, test } from 'vitest';
import { binOf, makeTimeBins } from './timeBins.ts';

const at = (local: string) => Date.parse(`${local}Z`);
const iso = (time: number | undefined) => new Date(time ?? NaN).toISOString().slice(0, 16);

test('a weekend is counted in hours of the clock on the wall', () => {
  const bins = makeTimeBins(['2019-06-22T09:10', '2019-06-22T09:50', '2019-06-23T18:00'].map(at));
  expect(bins).toMatchObject({ unit: 'hour', most: 2 });
  expect(iso(bins?.edges[0])).toBe('2019-06-22T09:00');
  expect(iso(bins?.edges.at(-1))).toBe('2019-06-23T19:00');
  expect(bins?.counts).toHaveLength(34);
  expect([bins?.counts[0], bins?.counts[1], bins?.counts[33]]).toEqual([2, 0, 1]);
});

test('one day is counted in quarters of an hour, from midnight to midnight, without the other days', () => {
  const bins = makeTimeBins(
    ['2019-06-23T23:59', '2019-06-24T00:00', '2019-06-24T23:59', '2019-06-25T00:00'].map(at),
    '2019-06-24',
  );
  expect(bins?.unit).toBe('quarter');
  expect(bins?.counts).toHaveLength(96);
  expect([bins?.counts[0], bins?.counts[95], bins?.most]).toEqual([1, 1, 1]);
});

test('years of travel are counted in months, each as long as the calendar has it', () => {
  const bins = makeTimeBins(['2016-02-10T12:00', '2019-06-24T12:00', '2024-02-29T23:00'].map(at));
  expect(bins?.unit).toBe('month');
  expect(bins?.edges.slice(0, 2).map(iso)).toEqual(['2016-02-01T00:00', '2016-03-01T00:00']);
  expect(iso(bins?.edges.at(-1))).toBe('2024-03-01T00:00');
});

test.each([
  ['a week', '2019-06-30T12:00', 'hours'],
  ['a month', '2019-07-24T12:00', 'day'],
  ['a year', '2020-06-24T12:00', 'week'],
  ['twenty years', '2039-06-24T12:00', 'season'],
  ['a life with the photos of the grandparents', '2089-06-24T12:00', 'year'],
])('%s never needs more bars than a phone has room for', (_, end, unit) => {
  const bins = makeTimeBins([at('2019-06-20T12:00'), at(end)]);
  expect(bins?.unit).toBe(unit);
  expect(bins?.counts.length).toBeLessThanOrEqual(120);
});

test('old photos: years before 100 and before 1970 are years like others', () => {
  const bins = makeTimeBins([at('1898-07-01T00:00'), at('1901-01-01T00:00')]);
  expect(bins?.unit).toBe('month');
  expect(iso(bins?.edges[0])).toBe('1898-07-01T00:00');
});

test('nothing to choose: no photo, one photo, all at one moment', () => {
  const moment = at('2019-06-24T12:00');
  expect([[], [moment], [moment, moment]].map((times) => makeTimeBins(times))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('a bin holds its first moment, not its last', () => {
  expect([9, 10, 19, 20, 29, 30, NaN].map((time) => binOf([10, 20, 30], time))).toEqual([
    undefined,
    0,
    0,
    1,
    1,
    undefined,
    undefined,
  ]);
});
