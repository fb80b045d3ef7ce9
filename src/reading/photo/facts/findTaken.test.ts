import { expect, test } from 'vitest';
import { factsOf } from '../../../../tests/fixtures/factsOf.ts';
import { makeIptc } from '../../../../tests/fixtures/makeIptc.ts';
import { makeGps } from '../../../../tests/fixtures/makeTiff.ts';
import { makeXmp } from '../../../../tests/fixtures/makeXmp.ts';

const original = { DateTimeOriginal: '2019:06:24 19:31:07' };

test('the time is local as written, with its fraction and its offset', async () => {
  const exif = { ...original, SubSecTimeOriginal: '092', OffsetTimeOriginal: '+08:00' };
  expect((await factsOf({ exif })).taken).toEqual({
    local: '2019-06-24T19:31:07.092',
    offset: '+08:00',
    offsetSource: 'exif',
    source: 'exif',
  });
});

test('the offset of the last change speaks only where the others are silent', async () => {
  const both = { ...original, OffsetTimeOriginal: '+06:30', OffsetTime: '+08:00' };
  expect((await factsOf({ exif: both })).taken?.offset).toBe('+06:30');
  expect((await factsOf({ exif: { ...original, OffsetTime: '+08:00' } })).taken?.offset).toBe('+08:00');
});

test('offsets keep to quarters of an hour from -12:00 to +14:00', async () => {
  const offsets = [
    '+05:45',
    '-03:30',
    '+14:00',
    '-12:00',
    '+00:00',
    'Z',
    '+00:47',
    '+15:00',
    '-13:00',
    '   :  ',
  ];
  const found = await Promise.all(
    offsets.map(
      async (offset) => (await factsOf({ exif: { ...original, OffsetTimeOriginal: offset } })).taken?.offset,
    ),
  );
  expect(found).toEqual([
    '+05:45',
    '-03:30',
    '+14:00',
    '-12:00',
    '+00:00',
    '+00:00',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('DateTimeOriginal wins over CreateDate, CreateDate over XMP, XMP over IPTC', async () => {
  const exif = { ...original, CreateDate: '2020:01:01 00:00:00', SubSecTimeDigitized: '5' };
  const xmp = makeXmp('', 'photoshop:DateCreated="2018-03-04T05:06:07"');
  const iptc = makeIptc([['date', '20170102']]);
  const local = async (content: Parameters<typeof factsOf>[0]) => (await factsOf(content)).taken?.local;
  expect(await local({ exif, xmp, iptc })).toBe('2019-06-24T19:31:07');
  expect(await local({ exif: { ...exif, DateTimeOriginal: '' }, xmp, iptc })).toBe('2020-01-01T00:00:00.5');
  expect(await local({ xmp, iptc })).toBe('2018-03-04T05:06:07');
  expect(await local({ iptc })).toBe('2017-01-02');
});

test('blank, zero and impossible dates are none', async () => {
  const dates = [
    '0000:00:00 00:00:00',
    '    :  :     :  :  ',
    '2019:02:30 10:00:00',
    '2019:13:01 10:00:00',
    '2019:06:24 25:00:00',
  ];
  for (const date of dates)
    expect(await factsOf({ exif: { DateTimeOriginal: date } })).not.toHaveProperty('taken');
});

test('what is not known of a date is left open', async () => {
  const local = async (date: string) => (await factsOf({ exif: { DateTimeOriginal: date } })).taken?.local;
  expect(await local('2019:06:24 19:31')).toBe('2019-06-24T19:31');
  expect(await local('2019:06:24')).toBe('2019-06-24');
  expect(await local('2019:06:00 00:00:00')).toBe('2019-06');
  expect(await local('2019:00:00 00:00:00')).toBe('2019');
  expect(await local('05.10.2009 11:16')).toBe('2009-10-05T11:16');
});

test('XMP dates are kept as precise as they are', async () => {
  const taken = async (date: string) =>
    (await factsOf({ xmp: makeXmp(`<xmp:CreateDate>${date}</xmp:CreateDate>`) })).taken;
  expect(await taken('1998')).toEqual({ local: '1998', source: 'exif' });
  expect(await taken('1998-07')).toEqual({ local: '1998-07', source: 'exif' });
  expect(await taken('1998-07-04')).toEqual({ local: '1998-07-04', source: 'exif' });
  expect(await taken('1998-07-04T09:08:07.25-03:30')).toEqual({
    local: '1998-07-04T09:08:07.25',
    offset: '-03:30',
    offsetSource: 'exif',
    source: 'exif',
  });
});

test('IPTC gives date and time apart, and zeros for what it does not know', async () => {
  const taken = async (date: string, time?: string) =>
    (
      await factsOf({
        iptc: makeIptc([['date', date], ...(time === undefined ? [] : [['time', time] as const])]),
      })
    ).taken;
  expect(await taken('20190624', '193107+0800')).toMatchObject({
    local: '2019-06-24T19:31:07',
    offset: '+08:00',
  });
  expect(await taken('20190624')).toMatchObject({ local: '2019-06-24' });
  expect(await taken('19980000')).toMatchObject({ local: '1998' });
  expect(await taken('1998')).toMatchObject({ local: '1998' });
  expect(await taken('199807')).toMatchObject({ local: '1998-07' });
});

test('XMP lends its offset to the same second of EXIF, unless GPS time says otherwise', async () => {
  const xmp = makeXmp('', 'photoshop:DateCreated="2019-06-24T19:31:07+08:00"');
  const gps = (hour: number) => ({
    ...makeGps(31, 121),
    GPSDateStamp: '2019:06:24',
    GPSTimeStamp: [
      [hour, 1],
      [31, 1],
      [7, 1],
    ] as const,
  });
  expect((await factsOf({ exif: original, xmp })).taken?.offset).toBe('+08:00');
  expect((await factsOf({ exif: original, xmp, gps: gps(11) })).taken?.offset).toBe('+08:00');
  expect((await factsOf({ exif: original, xmp, gps: gps(18) })).taken?.offset).toBeUndefined();
  const later = { DateTimeOriginal: '2019:06:24 19:31:08' };
  expect((await factsOf({ exif: later, xmp })).taken?.offset).toBeUndefined();
});

test('a time corrected in the .xmp beside the file is believed over EXIF', async () => {
  const xmp = makeXmp('', 'exif:DateTimeOriginal="2019-06-24T20:31:07+08:00"');
  expect((await factsOf({ exif: original }, 'a.jpg', { xmp })).taken).toMatchObject({
    local: '2019-06-24T20:31:07',
    offset: '+08:00',
  });
});

test('the satellites give an instant', async () => {
  const gps = {
    GPSDateStamp: '2019:06:24',
    GPSTimeStamp: [
      [11, 1],
      [31, 1],
      [706, 100],
    ] as const,
  };
  expect((await factsOf({ gps })).gpsTime).toBe('2019-06-24T11:31:07.06Z');
  expect(await factsOf({ gps: { ...gps, GPSDateStamp: '2014:09:259' } })).not.toHaveProperty('gpsTime');
  expect(await factsOf({ gps: { GPSTimeStamp: gps.GPSTimeStamp } })).not.toHaveProperty('gpsTime');
});
