import { expect, test } from 'vitest';
import type { Taken } from '../taken.ts';
import { annotateTaken, type TimeContext } from './annotateTaken.ts';

const read: Taken = { local: '2019-06-24T19:31:07', source: 'exif' };
const nothing: TimeContext = { spotZone: undefined, gpsTime: undefined, tripZone: undefined };
const annotate = (taken: Taken, context: Partial<TimeContext>) =>
  annotateTaken(taken, { ...nothing, ...context });

test('the offset is the one written, else by GPS time, else of the zone at the position, else of the trip', () => {
  const all = { spotZone: 'Asia/Shanghai', gpsTime: '2019-06-24T13:31:06Z', tripZone: 'Europe/Berlin' };
  const written: Taken = { ...read, offset: '+09:00', offsetSource: 'exif' };
  expect(annotate(written, all)).toEqual(written);
  expect(annotate(read, all)).toEqual({ ...read, offset: '+06:00', offsetSource: 'gps' });
  expect(annotate(read, { ...all, gpsTime: undefined })).toEqual({
    ...read,
    offset: '+08:00',
    offsetSource: 'spot',
    zone: 'Asia/Shanghai',
  });
  expect(annotate(read, { tripZone: 'Europe/Berlin' })).toEqual({
    ...read,
    offset: '+02:00',
    offsetSource: 'trip',
    zone: 'Europe/Berlin',
  });
  expect(annotate(read, {})).toEqual(read);
});

test('the zone is the one that has the offset at that time, the one at the position first', () => {
  const written: Taken = { ...read, offset: '+08:00', offsetSource: 'exif' };
  expect(annotate(written, { spotZone: 'Asia/Shanghai', tripZone: 'Asia/Singapore' }).zone).toBe(
    'Asia/Shanghai',
  );
  expect(annotate(written, { spotZone: 'Asia/Kolkata', tripZone: 'Asia/Singapore' }).zone).toBe(
    'Asia/Singapore',
  );
  expect(annotate(written, { spotZone: 'Asia/Kolkata' })).toEqual(written);
});

test('where the clock shows a time twice GPS time tells which, and without it the first counts', () => {
  const twice: Taken = { local: '2019-10-27T02:30:00', source: 'exif' };
  const first = { offset: '+02:00', zone: 'Europe/Berlin' };
  expect(annotate(twice, { spotZone: 'Europe/Berlin' })).toMatchObject(first);
  expect(annotate(twice, { spotZone: 'Europe/Berlin', gpsTime: '2019-10-27T00:29:59Z' })).toMatchObject(
    first,
  );
  expect(annotate(twice, { spotZone: 'Europe/Berlin', gpsTime: '2019-10-27T01:29:59Z' })).toEqual({
    ...twice,
    offset: '+01:00',
    offsetSource: 'gps',
    zone: 'Europe/Berlin',
  });
});

test('an hour that the clock never shows has the offset before, as of a camera that nobody has set', () => {
  expect(
    annotate({ local: '2019-03-31T02:30:00', source: 'exif' }, { spotZone: 'Europe/Berlin' }),
  ).toMatchObject({
    local: '2019-03-31T02:30:00',
    offset: '+01:00',
  });
});

test('a date without a time has no offset', () => {
  const day: Taken = { local: '2019-06-24', source: 'exif' };
  expect(annotate(day, { spotZone: 'Asia/Shanghai', tripZone: 'Asia/Shanghai' })).toEqual(day);
});
