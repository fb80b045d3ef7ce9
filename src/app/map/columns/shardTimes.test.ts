import { expect, test } from 'vitest';
import { packTimes, unpackTimes } from './shardTimes.ts';

test('times come back to the minute, before 1970 too, and unknown ones as unknown', () => {
  const at = (text: string) => Date.parse(`${text}Z`);
  const times = [at('1931-03-04T09:15:00'), undefined, at('2019-06-24T19:31:07'), at('0099-01-01T00:00:00')];
  expect(unpackTimes(packTimes(times))).toEqual([times[0], undefined, at('2019-06-24T19:31:00'), times[3]]);
  expect(unpackTimes(packTimes([]))).toEqual([]);
});
