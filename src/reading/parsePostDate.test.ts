import { describe, expect, it } from 'vitest';
import { parsePostDate, splitDatedName } from './parsePostDate.ts';

describe('parsePostDate', () => {
  it.each([
    ['2019-08-12', '2019-08-12'],
    ['2019-8-2', '2019-08-02'],
    ['2019-08-12 10:51 +0530', '2019-08-12T10:51:00+05:30'],
    ['2019-08-12 10:51:07 +05:30', '2019-08-12T10:51:07+05:30'],
    ['2019-08-12 9:51:07 -0700', '2019-08-12T09:51:07-07:00'],
    ['2019-08-12T10:51:07-07:00', '2019-08-12T10:51:07-07:00'],
    ['2019-08-12T10:51:07.123Z', '2019-08-12T10:51:07Z'],
    ['2019-08-12 10:51:07 UTC', '2019-08-12T10:51:07Z'],
    ['2019-08-12 10:51', '2019-08-12T10:51:00'],
    ['2019-08-12 10:51 +08', '2019-08-12T10:51:00+08:00'],
    ['2019/08/12', '2019-08-12'],
    ['Jul 08 2022', '2022-07-08'],
    ['July 8, 2022', '2022-07-08'],
    ['8 July 2022', '2022-07-08'],
    ['Mon, 12 Aug 2019 10:51:07 +0530', '2019-08-12T10:51:07+05:30'],
    ['Mon Aug 12 2019', '2019-08-12'],
    ['2020-02-29', '2020-02-29'],
  ])('reads %s as %s', (written, date) => {
    expect(parsePostDate(written)).toBe(date);
  });

  it.each([
    'nonsense',
    '2019-02-30',
    '2019-13-01',
    '2019-00-10',
    '2019',
    '2019-08',
    '12.08.2019',
    '2019-08-12 25:00',
    '',
  ])('takes "%s" for no date', (written) => {
    expect(parsePostDate(written)).toBeUndefined();
  });

  it.each(['2019-08-12 10:51 +99:00', '2019-08-12 10:61', '2019-08-12 +0530', 'Foo 12 2019'])(
    'takes "%s" for no date',
    (written) => {
      expect(parsePostDate(written)).toBeUndefined();
    },
  );

  it('parts a Jekyll file name from its date', () => {
    expect(splitDatedName('2019-08-12-kubecon')).toEqual({ date: '2019-08-12', rest: 'kubecon' });
    expect(splitDatedName('2019-99-12-kubecon')).toEqual({ rest: '2019-99-12-kubecon' });
    expect(splitDatedName('kubecon')).toEqual({ rest: 'kubecon' });
  });
});
