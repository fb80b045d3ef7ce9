import { expect, test } from 'vitest';
import { makeTaken } from './makeTaken.ts';
import type { Taken } from './taken.ts';

const read: Taken = { local: '2019-06-24T19:31:07', source: 'exif' };
const withOffset: Taken = { ...read, offset: '+08:00', offsetSource: 'exif' };

test('without zone and word of the author the time stays as read', () => {
  expect(makeTaken(read, undefined, undefined)).toEqual(read);
  expect(makeTaken(undefined, undefined, 'Asia/Shanghai')).toBeUndefined();
});

test("the trip's zone says the offset and leaves the clock alone", () => {
  expect(makeTaken(read, undefined, 'Asia/Shanghai')).toEqual({
    local: '2019-06-24T19:31:07',
    offset: '+08:00',
    zone: 'Asia/Shanghai',
    offsetSource: 'trip',
    source: 'exif',
  });
});

test("an offset of the file's own stands, with the zone where the zone has it", () => {
  expect(makeTaken(withOffset, undefined, 'Asia/Shanghai')).toEqual({ ...withOffset, zone: 'Asia/Shanghai' });
  expect(makeTaken(withOffset, undefined, 'Asia/Kolkata')).toEqual(withOffset);
});

test("the author's time replaces the file's, which is kept as written", () => {
  expect(makeTaken(withOffset, { local: '2019-06-25T07:31', offset: '+09:00' }, 'Asia/Shanghai')).toEqual({
    local: '2019-06-25T07:31',
    offset: '+09:00',
    offsetSource: 'sidecar',
    source: 'sidecar',
    written: '2019-06-24T19:31:07',
  });
});

test("an author's time of day without offset keeps the file's offset, a date alone does not", () => {
  expect(makeTaken(withOffset, { local: '2019-06-24T18:31' }, undefined)).toEqual({
    local: '2019-06-24T18:31',
    offset: '+08:00',
    offsetSource: 'exif',
    source: 'sidecar',
    written: '2019-06-24T19:31:07',
  });
  expect(makeTaken(withOffset, { local: '1998' }, 'Asia/Shanghai')).toEqual({
    local: '1998',
    source: 'sidecar',
    written: '2019-06-24T19:31:07',
  });
});

test('a photo without metadata has the time that the author gives', () => {
  expect(makeTaken(undefined, { local: '2019-06-23T22:10', offset: '+05:30' }, 'Asia/Shanghai')).toEqual({
    local: '2019-06-23T22:10',
    offset: '+05:30',
    offsetSource: 'sidecar',
    source: 'sidecar',
  });
});
