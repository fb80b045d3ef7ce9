import { expect, test } from 'vitest';
import { correctClock } from './correctClock.ts';
import { moveToZone } from './moveToZone.ts';

const read = { local: '2019-06-24T13:31:07.25', source: 'exif' } as const;

test('a clock that was set to Berlin and ran fast shows, corrected, what the clocks of Shanghai showed', () => {
  const corrected = correctClock(read, 450, 'Europe/Berlin');
  expect(corrected).toEqual({
    local: '2019-06-24T13:23:37.25',
    offset: '+02:00',
    zone: 'Europe/Berlin',
    offsetSource: 'sidecar',
    source: 'exif',
    written: '2019-06-24T13:31:07.25',
  });
  expect(moveToZone(corrected, 'Asia/Shanghai', 'trip')).toEqual({
    local: '2019-06-24T19:23:37.25',
    offset: '+08:00',
    zone: 'Asia/Shanghai',
    offsetSource: 'trip',
    source: 'exif',
    written: '2019-06-24T13:31:07.25',
  });
});

test('a clock that drifts is corrected by what it was wrong then', () => {
  const drift = [
    { local: '2019-06-24T00:00', error: 10 },
    { local: '2019-06-26T00:00', error: 14 },
  ] as const;
  expect(correctClock({ local: '2019-06-25T00:00:12', source: 'exif' }, drift, undefined).local).toBe(
    '2019-06-25T00:00:00',
  );
});

test('across midnight and the new year the date goes along, as precise as it was', () => {
  const party = correctClock({ local: '2019-12-31T17:00', source: 'exif' }, undefined, 'Europe/Berlin');
  expect(moveToZone(party, 'Asia/Shanghai', 'spot').local).toBe('2020-01-01T00:00');
});

test('nothing said of a clock, and a time without hours, leave it as it was', () => {
  expect(correctClock(read, undefined, undefined)).toBe(read);
  const day = { local: '2019-06-24', source: 'exif' } as const;
  expect(correctClock(day, 450, 'Europe/Berlin')).toBe(day);
  expect(moveToZone(day, 'Asia/Shanghai', 'trip')).toBe(day);
});
