import { expect, test } from 'vitest';
import { factsOf } from '../../../../tests/fixtures/factsOf.ts';
import { makeDegrees, makeGps, type TagValue } from '../../../../tests/fixtures/makeTiff.ts';
import { makeXmp } from '../../../../tests/fixtures/makeXmp.ts';

const bund = makeGps(31.2397, 121.4998);
const todo = 'if you know where it was taken, give `at:` in photos.yaml';

function ascii(text: string): TagValue {
  const bytes = new TextEncoder().encode(`${text}\0`);
  return { type: 2, count: bytes.length, bytes };
}

function unused(why: string) {
  return [{ what: `its position is not used: ${why}`, todo }];
}

test('degrees, minutes and seconds with their letters are a position in either byte order', async () => {
  expect((await factsOf({ gps: bund })).spot).toEqual({ lat: 31.2397, lon: 121.4998, source: 'exif' });
  expect((await factsOf({ gps: makeGps(-33.8568, -70.5), byteOrder: 'MM' })).spot).toEqual({
    lat: -33.8568,
    lon: -70.5,
    source: 'exif',
  });
});

test('lower-case letters and whole words count', async () => {
  const gps = { ...makeGps(33.8568, 70.5), GPSLatitudeRef: 's', GPSLongitudeRef: 'West' };
  expect((await factsOf({ gps })).spot).toMatchObject({ lat: -33.8568, lon: -70.5 });
});

test('exactly 0 on one axis is a position', async () => {
  expect((await factsOf({ gps: makeGps(51.4779, 0) })).spot).toMatchObject({ lat: 51.4779, lon: 0 });
  expect((await factsOf({ gps: makeGps(0, 36.5) })).spot).toMatchObject({ lat: 0, lon: 36.5 });
});

test('exactly 0, 0 is a camera without a fix', async () => {
  const { spot, problems } = await factsOf({ gps: makeGps(0, 0) });
  expect(spot).toBeUndefined();
  expect(problems).toEqual(unused('it is exactly 0, 0, which cameras write when they have no fix'));
});

test('what rounds to 0, 0 is no fix either', async () => {
  const trace = [
    [0, 1],
    [0, 1],
    [1, 100_000],
  ] as const;
  const { spot, problems } = await factsOf({ gps: { ...bund, GPSLatitude: trace, GPSLongitude: trace } });
  expect(spot).toBeUndefined();
  expect(problems).toEqual(unused('it is exactly 0, 0, which cameras write when they have no fix'));
});

test('letters, heading and altitude count whatever type they are given', async () => {
  const untyped = (text: string) => new TextEncoder().encode(`${text}\0`);
  const gps = {
    ...makeGps(33.8568, 151.2153),
    GPSLatitudeRef: { type: 7, count: 2, bytes: untyped('S') },
    GPSImgDirectionRef: { type: 7, count: 2, bytes: untyped('T') },
    GPSImgDirection: ascii('87.5'),
    GPSAltitude: ascii('12.5'),
  };
  expect((await factsOf({ gps })).spot).toEqual({
    lat: -33.8568,
    lon: 151.2153,
    altitude: 12.5,
    heading: 87.5,
    source: 'exif',
  });
});

test('without N or S there is no position', async () => {
  const { GPSLatitude, GPSLongitude } = bund;
  const { spot, problems } = await factsOf({
    gps: { GPSLatitude: GPSLatitude ?? 0, GPSLongitude: GPSLongitude ?? 0 },
  });
  expect(spot).toBeUndefined();
  expect(problems).toEqual(unused('its latitude does not say whether it is N or S'));
});

test('half a pair is no position', async () => {
  const { problems } = await factsOf({ gps: { GPSLatitudeRef: 'N', GPSLatitude: makeDegrees(31) } });
  expect(problems).toEqual(unused('there is a latitude but no longitude'));
});

test('0/0 is no number', async () => {
  const gps = {
    ...bund,
    GPSLongitude: [
      [0, 0],
      [0, 0],
      [0, 0],
    ] as const,
  };
  const { spot, problems } = await factsOf({ gps });
  expect(spot).toBeUndefined();
  expect(problems).toEqual(unused('its longitude is no number'));
});

test('a latitude beyond the poles is no position', async () => {
  const gps = {
    ...bund,
    GPSLatitude: [
      [95, 1],
      [0, 1],
      [0, 1],
    ] as const,
  };
  expect((await factsOf({ gps })).problems).toEqual(unused('latitude 95 is beyond the poles'));
});

test('an empty GPS directory is no problem', async () => {
  expect(await factsOf({ gps: { GPSMapDatum: 'WGS-84' } })).not.toHaveProperty('spot');
  expect((await factsOf({ gps: { GPSMapDatum: 'WGS-84' } })).problems).toEqual([]);
});

test('one rational is a decimal, two are degrees and minutes', async () => {
  const gps = {
    ...bund,
    GPSLatitude: [[312397, 10000]] as const,
    GPSLongitude: [
      [121, 1],
      [29988, 1000],
    ] as const,
  };
  expect((await factsOf({ gps })).spot).toMatchObject({ lat: 31.2397, lon: 121.4998 });
});

test('a complete text is a position: decimal, degrees, or with decimal commas', async () => {
  const decimal = { ...bund, GPSLatitude: ascii('31.2397'), GPSLongitude: ascii('121.4998') };
  expect((await factsOf({ gps: decimal })).spot).toMatchObject({ lat: 31.2397, lon: 121.4998 });
  const degrees = { GPSLatitude: ascii(`31 deg 14' 22.92" N`), GPSLongitude: ascii(`121 deg 29' 59.28" E`) };
  expect((await factsOf({ gps: degrees })).spot).toMatchObject({ lat: 31.2397, lon: 121.4998 });
  const commas = {
    ...bund,
    GPSLatitude: ascii('52,00000,50,00000,34,01180'),
    GPSLongitude: ascii('11,0,10,0,58,2836'),
  };
  expect((await factsOf({ gps: commas })).spot).toMatchObject({ lat: 52.84278106, lon: 11.18285656 });
});

test('NaN in a text is no number', async () => {
  const gps = { ...bund, GPSLongitude: ascii('NaN,0,0.00') };
  expect((await factsOf({ gps })).problems).toEqual(unused('its longitude is no number'));
});

test('altitude below the sea is negative, heading counts from true north, accuracy is in metres', async () => {
  const gps = {
    ...makeGps(36.45, -116.85),
    GPSAltitudeRef: 1,
    GPSAltitude: [[1428, 100]] as const,
    GPSImgDirectionRef: 'T',
    GPSImgDirection: [[360, 1]] as const,
    GPSHPositioningError: [[65, 10]] as const,
  };
  expect((await factsOf({ gps })).spot).toEqual({
    lat: 36.45,
    lon: -116.85,
    altitude: -14.28,
    heading: 0,
    accuracy: 6.5,
    source: 'exif',
  });
});

test('sea level is an altitude, a magnetic heading is none', async () => {
  const gps = {
    ...bund,
    GPSAltitude: [[0, 1]] as const,
    GPSImgDirectionRef: 'M',
    GPSImgDirection: [[87, 1]] as const,
  };
  expect((await factsOf({ gps })).spot).toEqual({ lat: 31.2397, lon: 121.4998, altitude: 0, source: 'exif' });
});

test('a datum that is not WGS-84 keeps the position and marks it', async () => {
  const { spot, datum, problems } = await factsOf({
    gps: { ...makeGps(35.6586, 139.7454), GPSMapDatum: 'TOKYO' },
  });
  expect(spot).toMatchObject({ lat: 35.6586, lon: 139.7454 });
  expect(datum).toBe('Tokyo');
  expect(problems).toEqual([
    {
      what: 'its position is given in the datum Tokyo, not WGS-84, and may be off by up to a few hundred metres',
      todo: 'check it on the map and give `at:` in photos.yaml',
    },
  ]);
});

test('WGS-84 by any of its names, and what is no datum, say nothing', async () => {
  for (const name of ['WGS-84', 'WGS84', 'WGS 84', 'WGS-1984', '', 'unknown']) {
    const { datum, problems } = await factsOf({ gps: { ...bund, GPSMapDatum: name } });
    expect([datum, problems]).toEqual([undefined, []]);
  }
});

const prague = makeXmp(
  '<exif:GPSLatitude>50,5.375249N</exif:GPSLatitude><exif:GPSLongitude>14,23.843975E</exif:GPSLongitude>' +
    '<exif:GPSAltitude>324145/1000</exif:GPSAltitude><exif:GPSAltitudeRef>0</exif:GPSAltitudeRef>',
);

test('the position in XMP counts when EXIF has none', async () => {
  expect((await factsOf({ xmp: prague })).spot).toEqual({
    lat: 50.08958748,
    lon: 14.39739958,
    altitude: 324.145,
    source: 'exif',
  });
});

test('the position in XMP counts when that in EXIF is unusable, and then there is nothing to report', async () => {
  const { spot, problems } = await factsOf({ xmp: prague, gps: makeGps(0, 0) });
  expect(spot).toMatchObject({ lat: 50.08958748, lon: 14.39739958 });
  expect(problems).toEqual([]);
});

test('EXIF wins over the XMP inside, the .xmp beside wins over both', async () => {
  expect((await factsOf({ xmp: prague, gps: bund })).spot).toMatchObject({ lat: 31.2397 });
  const beside = makeXmp('', 'exif:GPSLatitude="10,30.5S" exif:GPSLongitude="20,0.0W"');
  expect((await factsOf({ xmp: prague, gps: bund }, 'a.jpg', { xmp: beside })).spot).toMatchObject({
    lat: -10.50833333,
    lon: -20,
  });
});

test('a signed decimal in XMP is a position', async () => {
  const xmp = makeXmp('', 'exif:GPSLatitude="-33.8568" exif:GPSLongitude="151.2153"');
  expect((await factsOf({ xmp })).spot).toEqual({ lat: -33.8568, lon: 151.2153, source: 'exif' });
  const equator = makeXmp('', 'exif:GPSLatitude="0" exif:GPSLongitude="36.5"');
  expect((await factsOf({ xmp: equator })).spot).toEqual({ lat: 0, lon: 36.5, source: 'exif' });
});
