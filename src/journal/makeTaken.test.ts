import { expect, test } from 'vitest';
import { makeTaken } from './makeTaken.ts';
import type { Taken } from './taken.ts';

const read: Taken = { local: '2019-06-24T19:31:07', source: 'exif' };
const withOffset: Taken = { ...read, offset: '+08:00', offsetSource: 'exif' };

test('without a word of the author the time stays as read', () => {
  expect(makeTaken(read, undefined)).toEqual(read);
  expect(makeTaken(undefined, undefined)).toBeUndefined();
});

test("the author's time replaces the file's, which is kept as written", () => {
  expect(makeTaken(withOffset, { local: '2019-06-25T07:31', offset: '+09:00' })).toEqual({
    local: '2019-06-25T07:31',
    offset: '+09:00',
    offsetSource: 'sidecar',
    source: 'sidecar',
    written: '2019-06-24T19:31:07',
  });
});

test("an author's time of day without offset keeps the file's offset, a date alone does not", () => {
  expect(makeTaken(withOffset, { local: '2019-06-24T18:31' })).toEqual({
    local: '2019-06-24T18:31',
    offset: '+08:00',
    offsetSource: 'exif',
    source: 'sidecar',
    written: '2019-06-24T19:31:07',
  });
  expect(makeTaken(withOffset, { local: '1998' })).toEqual({
    local: '1998',
    source: 'sidecar',
    written: '2019-06-24T19:31:07',
  });
});

test('a photo without metadata has the time that the author gives', () => {
  expect(makeTaken(undefined, { local: '2019-06-23T22:10', offset: '+05:30' })).toEqual({
    local: '2019-06-23T22:10',
    offset: '+05:30',
    offsetSource: 'sidecar',
    source: 'sidecar',
  });
});
