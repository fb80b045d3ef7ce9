import { expect, test } from 'vitest';
import { at, library, photo, settings, taken, trip } from '../../../tests/fixtures/library.ts';
import { makeJournal } from '../makeJournal.ts';
import type { CameraSettings } from '../settings.ts';
import { makeReport } from './makeReport.ts';

const rome = at(41.9, 12.5);
const london = at(51.5, -0.13);

/** Hourly photos of a camera that writes +02:00, its clock so many hours before UTC. */
function take(name: string, place: typeof rome, shown: number) {
  return [10, 11, 12, 13].map((hour) =>
    photo(`${name}${hour}.jpg`, {
      ...taken(`2019-06-24T${hour}:00:00`, '+02:00'),
      spot: place.spot!,
      gpsTime: `2019-06-24T${String(hour - shown).padStart(2, '0')}:00:00Z`,
      camera: { model: 'X-T20' },
    }),
  );
}

const report = (photos: ReturnType<typeof take>, cameras: readonly CameraSettings[] = []) =>
  makeReport(makeJournal(library([trip('t', { photos, settings: settings({}, { cameras }) })])), new Map())
    .trips[0]!.offsets;

test('a camera that was set to the time of each place and wrote one offset everywhere is told', () => {
  expect(report([...take('a', rome, 2), ...take('b', london, 1)])).toEqual([
    {
      of: 'model: X-T20',
      offset: '+02:00',
      zone: 'Europe/London',
      files: ['t/b10.jpg', 't/b11.jpg', 't/b12.jpg', 't/b13.jpg'],
    },
  ]);
});

test('one that stayed on the time of home, as it says, is right', () => {
  expect(report([...take('a', rome, 2), ...take('b', london, 2)])).toEqual([]);
});

test('one of which the author has said something is left alone', () => {
  const own = { line: 2, model: 'X-T20', zone: 'Europe/Rome' };
  expect(report([...take('a', rome, 2), ...take('b', london, 1)], [own])).toEqual([]);
});

test('what is proposed puts them right, and no clock is turned', () => {
  const there = take('london/', london, 1);
  const cameras = [{ line: 2, model: 'X-T20', folder: 'london', zone: 'Europe/London' }];
  const { journal } = makeJournal(
    library([trip('t', { photos: there, settings: settings({}, { cameras }) })]),
  );
  expect(journal.photos[0]?.taken).toMatchObject({ local: '2019-06-24T10:00:00', offset: '+01:00' });
});
