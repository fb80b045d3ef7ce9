import { expect, test } from 'vitest';
import { library, photo, settings, taken, trip } from '../../../tests/fixtures/library.ts';
import { makeJournal } from '../makeJournal.ts';
import type { CameraSettings } from '../settings.ts';
import { makeReport } from './makeReport.ts';

const day = (date: number) => `2019-06-${date}T12:00:00`;
const by = (model: string) => ({ camera: { model } });

/** A phone and a camera that both photographed on each of ten days. */
function settle(same: CameraSettings['same']) {
  const dates = Array.from({ length: 10 }, (_, i) => 15 + i);
  const source = trip('rome', {
    photos: dates.flatMap((date) => [
      photo(`IMG_${date}.jpg`, { ...taken(day(date), '+08:00'), ...by('Phone') }),
      photo(`P${date}.jpg`, { ...taken(day(date)), ...by('TZ10') }),
    ]),
    settings: settings({}, { cameras: [{ line: 2, model: 'TZ10', ...(same && { same }) }] }),
  });
  return makeReport(makeJournal(library([source])), new Map()).trips[0]!.settled;
}

test('by one pair, times are less sure the further from it: clocks drift up to three seconds a day', () => {
  expect(settle(['IMG_18.jpg', 'P18.jpg'])).toEqual([
    // Two seconds at the pair, and 3 s a day for six days.
    { of: 'model: TZ10', moments: [day(18)], near: 2, within: 20, worst: day(24) },
  ]);
});

test('by two pairs at either end, nothing is less sure than these', () => {
  const ends = [
    ['IMG_15.jpg', 'P15.jpg'],
    ['IMG_24.jpg', 'P24.jpg'],
  ] as const;
  expect(settle(ends)).toMatchObject([{ moments: [day(15), day(24)], near: 2, within: 2 }]);
});

test('by two pairs close together, what is far is told from a drift that is not well known', () => {
  const close = [
    ['IMG_15.jpg', 'P15.jpg'],
    ['IMG_18.jpg', 'P18.jpg'],
  ] as const;
  // Nine days are three times the three between: 2 s · (2 + 3).
  expect(settle(close)).toMatchObject([{ within: 10, worst: day(24) }]);
});

test('a camera without pairs is none of them', () => {
  expect(settle(undefined)).toEqual([]);
});
