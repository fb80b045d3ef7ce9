import { expect, test } from 'vitest';
import { makeTimeBins } from './timeBins.ts';
import { makeTimeTicks } from './timeTicks.ts';

const ticks = (from: string, to: string, room: number, day?: string) => {
  const bins = makeTimeBins([Date.parse(`${from}Z`), Date.parse(`${to}Z`)], day);
  return bins && makeTimeTicks(bins, room, 'en').map(({ at, text }) => `${text} ${at.toFixed(2)}`);
};

test('a day has its hours', () => {
  expect(ticks('2019-06-24T10:00', '2019-06-25T10:00', 4, '2019-06-24')).toEqual([
    '06:00 0.25',
    '12:00 0.50',
    '18:00 0.75',
  ]);
});

test('a trip has its days', () => {
  expect(ticks('2019-06-23T05:24', '2019-06-27T15:42', 5)).toEqual([
    '24 Jun 0.18',
    '25 Jun 0.40',
    '26 Jun 0.63',
    '27 Jun 0.85',
  ]);
});

test('years of travel have their years', () => {
  expect(ticks('2016-02-10T12:00', '2019-06-24T12:00', 5)).toEqual(['2017 0.27', '2018 0.56', '2019 0.85']);
});

test('a century has every twentieth', () => {
  expect(ticks('1898-02-10T12:00', '2019-06-24T12:00', 8)?.[0]).toBe('1900 0.02');
});
