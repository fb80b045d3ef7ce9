import { expect, test } from 'vitest';
import { formatDatetime, formatDay, formatRange, formatWhen } from './formatDate.ts';

/** Editions of the Unicode locale data differ in commas and in spaces about a dash; what is said does not. */
const plain = (text: string) => text.replace('Monday,', 'Monday').replace(/\s*–\s*/, '–');

test('a day is said as precisely as it is known', () => {
  expect(plain(formatDay('2019-06-24T19:31:07', 'en'))).toBe('Monday 24 June 2019');
  expect(formatDay('2019-06', 'en')).toBe('June 2019');
  expect(formatDay('1998', 'en')).toBe('1998');
  expect(formatDay('2019-06-24', 'zh-Hans')).toBe('2019年6月24日星期一');
});

test('the clock on the wall is printed as written, whatever zone the machine is in', () => {
  expect(plain(formatWhen({ local: '2019-06-24T00:10', source: 'exif' }, 'en'))).toBe(
    'Monday 24 June 2019, 00:10',
  );
  expect(plain(formatWhen({ local: '2019-06-24T19:31:07', offset: '+08:00', source: 'exif' }, 'en'))).toBe(
    'Monday 24 June 2019, 19:31 (UTC+8)',
  );
  expect(formatWhen({ local: '2019-06-23T22:10', offset: '+05:30', source: 'exif' }, 'en')).toContain(
    '(UTC+5:30)',
  );
  expect(formatWhen({ local: '2019-06-23T22:10', offset: '-03:30', source: 'exif' }, 'en')).toContain(
    '(UTC−3:30)',
  );
  expect(formatWhen({ local: '2019-06-23T22:10', offset: '+00:00', source: 'exif' }, 'en')).toContain(
    '(UTC)',
  );
});

test('years before 100 are not moved into the twentieth century', () => {
  expect(formatDay('0098', 'en')).toBe('98');
});

test('a trip says what its first and last day share only once', () => {
  expect(plain(formatRange('2019-06-24', '2019-06-28', 'en'))).toBe('24–28 June 2019');
  expect(formatRange('2019-06-24', '2019-06-24', 'en')).toBe('24 June 2019');
  expect(plain(formatRange('2019-06', '2019-07-02', 'en'))).toBe('June–July 2019');
});

test('a language that begins with the year does so, too', () => {
  expect(formatRange('2019-06-23', '2019-06-27', 'zh-Hans')).toBe('2019年6月23日 – 27日');
  expect(formatRange('2019-06-23', '2019-07-02', 'zh-Hans')).toBe('2019年6月23日 – 7月2日');
  expect(formatRange('2019-12-30', '2020-01-02', 'zh-Hans')).toBe('2019年12月30日 – 2020年1月2日');
  expect(formatRange('2019-06-24', '2019-06-24', 'zh-Hans')).toBe('2019年6月24日');
});

test('a datetime carries the offset only beside a time of day', () => {
  expect(formatDatetime({ local: '2019-06-24T19:31:07', offset: '+08:00', source: 'exif' })).toBe(
    '2019-06-24T19:31:07+08:00',
  );
  expect(formatDatetime({ local: '2019-06-24', offset: '+08:00', source: 'sidecar' })).toBe('2019-06-24');
});
