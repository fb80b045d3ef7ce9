import { describe, expect, test } from 'vitest';
import { decodeText } from './decodeText.ts';
import { readTrack } from './readTrack.ts';

const gpx = (inside: string) =>
  `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${inside}</gpx>`;
const segment = (inside: string) => gpx(`<trk><trkseg>${inside}</trkseg></trk>`);
const point = (time: string) => `<trkpt lat="1" lon="2"><time>${time}</time></trkpt>`;
const segmentsOf = (text: string) => readTrack(text, 'a.gpx').track?.segments;

test('reads points with height and instant, segment by segment', () => {
  const text = gpx(`<trk><name>Along the Bund</name>
    <trkseg><trkpt lat="31.2400" lon="121.4900"><ele>4.5</ele><time>2019-06-24T11:30:00Z</time></trkpt>
      <trkpt lat="31.2410" lon="121.4895"/></trkseg>
    <trkseg><trkpt lat="0" lon="-0.5"><time>2019-06-24T19:31:00+08:00</time></trkpt></trkseg></trk>`);
  expect(readTrack(text, 'walk.gpx', 'shanghai')).toEqual({
    problems: [],
    track: {
      file: 'walk.gpx',
      name: 'Along the Bund',
      segments: [
        [
          { lat: 31.24, lon: 121.49, altitude: 4.5, time: Date.UTC(2019, 5, 24, 11, 30) },
          { lat: 31.241, lon: 121.4895 },
        ],
        [{ lat: 0, lon: -0.5, time: Date.UTC(2019, 5, 24, 11, 31) }],
      ],
    },
  });
});

test('GPX 1.0 names a track without metadata, and times stand there just so', () => {
  const text = `<?xml version="1.0" encoding="UTF-8"?>
    <gpx version="1.0" xmlns="http://www.topografix.com/GPX/1/0"><name>Day 2</name><time>2009-01-01T00:00:00Z</time>
    <trk><trkseg><trkpt lat="1" lon="2"><time>2009-10-17T18:37:26Z</time></trkpt></trkseg></trk></gpx>`;
  expect(readTrack(text, 'a.gpx')).toEqual({
    problems: [],
    track: {
      file: 'a.gpx',
      name: 'Day 2',
      segments: [[{ lat: 1, lon: 2, time: Date.UTC(2009, 9, 17, 18, 37, 26) }]],
    },
  });
});

test('prefixes are read through, extensions are not taken for the point', () => {
  const text = `<x:gpx xmlns:x="http://www.topografix.com/GPX/1/1"><x:trk><x:trkseg><x:trkpt lat='1' lon='2'>
    <x:ele>3</x:ele><x:extensions><g:P><g:ele>99</g:ele><g:time>2001-01-01T00:00:00Z</g:time></g:P></x:extensions>
    </x:trkpt></x:trkseg></x:trk></x:gpx>`;
  expect(readTrack(text, 'a.gpx')).toEqual({
    problems: [],
    track: { file: 'a.gpx', segments: [[{ lat: 1, lon: 2, altitude: 3 }]] },
  });
});

test('several tracks and segments keep their order, empty ones fall away', () => {
  const text = gpx(`<trk><trkseg><trkpt lat="1" lon="1"/></trkseg><trkseg/></trk>
    <trk><name>Second</name><trkseg><trkpt lat="2" lon="2"/></trkseg><trkseg><trkpt lat="3" lon="3"/></trkseg></trk>`);
  expect(readTrack(text, 'a.gpx').track).toEqual({
    file: 'a.gpx',
    name: 'Second',
    segments: [[{ lat: 1, lon: 1 }], [{ lat: 2, lon: 2 }], [{ lat: 3, lon: 3 }]],
  });
});

test('a planned route is drawn, and its times are not taken for where somebody was', () => {
  const text = gpx(`<rte><name>Plan</name><rtept lat="1" lon="2"><time>2019-06-24T11:30:00Z</time></rtept>
    <rtept lat="3" lon="4"><time>tomorrow</time></rtept></rte>`);
  expect(readTrack(text, 'a.gpx')).toEqual({
    problems: [],
    track: {
      file: 'a.gpx',
      name: 'Plan',
      segments: [
        [
          { lat: 1, lon: 2 },
          { lat: 3, lon: 4 },
        ],
      ],
    },
  });
});

test.each([
  ['2019-06-24T11:30:00Z', Date.UTC(2019, 5, 24, 11, 30)],
  ['2019-06-24T11:30:00', Date.UTC(2019, 5, 24, 11, 30)],
  ['2019-06-24t11:30:00z', Date.UTC(2019, 5, 24, 11, 30)],
  ['2019-06-24 11:30:00', Date.UTC(2019, 5, 24, 11, 30)],
  ['2019-06-24T11:30:00.25Z', Date.UTC(2019, 5, 24, 11, 30, 0, 250)],
  ['2019-06-24T11:30:00,5Z', Date.UTC(2019, 5, 24, 11, 30, 0, 500)],
  ['2019-06-24T11:30:00.1234567Z', Date.UTC(2019, 5, 24, 11, 30, 0, 123)],
  ['2019-06-24T17:15:00+05:45', Date.UTC(2019, 5, 24, 11, 30)],
  ['2019-06-24T08:00:00-0330', Date.UTC(2019, 5, 24, 11, 30)],
  [' 2019-06-24T11:30:00Z\n', Date.UTC(2019, 5, 24, 11, 30)],
])('the time "%s" is an instant, in UTC where it names no offset', (written, time) => {
  expect(readTrack(segment(point(written)), 'a.gpx')).toEqual({
    problems: [],
    track: { file: 'a.gpx', segments: [[{ lat: 1, lon: 2, time }]] },
  });
});

test('a time that is none leaves the point on the line, and is said once with its first line', () => {
  const text = segment(
    `\n${point('2019-06-24')}\n${point('2019-02-30T10:00:00Z')}\n${point('noon')}\n${point('')}`,
  );
  expect(readTrack(text, 'a.gpx', 'shanghai')).toEqual({
    track: { file: 'a.gpx', segments: [Array.from({ length: 4 }, () => ({ lat: 1, lon: 2 }))] },
    problems: [
      {
        file: 'shanghai/a.gpx',
        line: 2,
        what: '3 points with a time that cannot be read: drawn, but no photo is found by it',
        todo: 'times are written like 2019-06-24T11:30:00Z',
      },
    ],
  });
});

test('times that go backwards and points that come twice stay as they were recorded', () => {
  const text = segment(
    [point('2019-06-24T11:30:00Z'), point('2019-06-24T11:30:00Z'), point('2019-06-24T11:29:59Z')].join(''),
  );
  expect(segmentsOf(text)?.[0]?.map(({ time }) => time)).toEqual([
    1561375800000, 1561375800000, 1561375799000,
  ]);
});

test.each(['n/a', '', '-32768', '99999', 'NaN', '0x10'])(
  'the height "%s" is none, and the point stays',
  (height) => {
    const text = segment(`<trkpt lat="1" lon="2"><ele>${height}</ele></trkpt>`);
    expect(readTrack(text, 'a.gpx')).toEqual({
      problems: [],
      track: { file: 'a.gpx', segments: [[{ lat: 1, lon: 2 }]] },
    });
  },
);

test('a point without a position on the earth is left out, and is said once with its first line', () => {
  const wrong = ['lat="x" lon="2"', 'lat="91" lon="2"', 'lon="2"', 'lat="" lon="2"', 'lat="1" lon="181"'];
  const unset = 'lat="0.000" lon="0"'; // what recorders write without a fix
  const points = [...wrong, unset, 'lat="1" lon="-180"'].map((position) => `\n<trkpt ${position}/>`);
  expect(readTrack(segment(points.join('')), 'a.gpx')).toEqual({
    track: { file: 'a.gpx', segments: [[{ lat: 1, lon: -180 }]] },
    problems: [{ file: 'a.gpx', line: 2, what: '6 points without a position on the earth left out' }],
  });
});

describe('names', () => {
  const nameOf = (name: string) =>
    readTrack(gpx(`<trk><name>${name}</name><trkseg><trkpt lat="1" lon="2"/></trkseg></trk>`), 'a.gpx').track
      ?.name;

  test.each([
    ['<![CDATA[Bed & <Breakfast>]]>', 'Bed & <Breakfast>'],
    ['Bed & Breakfast', 'Bed & Breakfast'],
    ['Bed &amp; Breakfast &#38; &#x26;', 'Bed & Breakfast & &'],
    ['&nbsp;外滩', '&nbsp;外滩'],
  ])('%s', (written, name) => {
    expect(nameOf(written)).toBe(name);
  });

  test('a waypoint is no track and does not name one', () => {
    const text = gpx(
      '<wpt lat="5" lon="5"><name>Hotel</name></wpt><trk><trkseg><trkpt lat="1" lon="2"/></trkseg></trk>',
    );
    expect(readTrack(text, 'a.gpx').track).toEqual({ file: 'a.gpx', segments: [[{ lat: 1, lon: 2 }]] });
  });
});

test('entities that a file declares are never expanded', () => {
  const bomb = `<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
    <!ENTITY file SYSTEM "file:///etc/passwd">]>
    <gpx><trk><name>&b;&file;</name><trkseg><trkpt lat="1" lon="2"/></trkseg></trk></gpx>`;
  expect(readTrack(bomb, 'a.gpx')).toEqual({
    problems: [],
    track: { file: 'a.gpx', name: '&b;&file;', segments: [[{ lat: 1, lon: 2 }]] },
  });
});

describe('encodings', () => {
  const text = segment('<trkpt lat="1" lon="2"/>').replace('"1.0"', '"1.0" encoding="UTF-16"');
  const read = (bytes: Uint8Array) => segmentsOf(decodeText(bytes, 'a.gpx').text);

  test('UTF-8 with a byte order mark', () => {
    expect(read(Buffer.from(`\ufeff${text}`))).toEqual([[{ lat: 1, lon: 2 }]]);
  });

  test('UTF-16, either end first', () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(read(little)).toEqual([[{ lat: 1, lon: 2 }]]);
    expect(read(Buffer.from(little).swap16())).toEqual([[{ lat: 1, lon: 2 }]]);
  });

  test('an empty line before the declaration, which counts', () => {
    expect(readTrack(`\r\n\n${segment('<trkpt lat="1" lon="2"/><trkpt/>')}`, 'a.gpx')).toEqual({
      track: { file: 'a.gpx', segments: [[{ lat: 1, lon: 2 }]] },
      problems: [{ file: 'a.gpx', line: 3, what: '1 point without a position on the earth left out' }],
    });
  });
});

describe('what is broken', () => {
  const lines = [
    '<gpx><trk><trkseg>',
    '<trkpt lat="1" lon="2"><ele>1</ele></trkpt>',
    '<trkpt lat="3" lon="4"><ele>2</ele></trkpt>',
    '<trkpt lat="5" lon="6"><ele>12</ele></trkpt>',
    '</trkseg></trk></gpx>',
  ].join('\n');
  const before = [
    { lat: 1, lon: 2, altitude: 1 },
    { lat: 3, lon: 4, altitude: 2 },
  ];

  test.each([
    ['in a number', lines.slice(0, lines.indexOf('12') + 1), 4, 'unclosed tag: ele'],
    ['in a tag', lines.slice(0, lines.indexOf('"5"')), 4, 'unclosed tag: trkseg'],
    ['at the end of a line', lines.slice(0, lines.indexOf('<trkpt lat="5"')), 4, 'unclosed tag: trkseg'],
    [
      'with the zeroes of a flat battery',
      lines.replace('<trkpt lat="5"', '\0\0\0'),
      4,
      'disallowed character',
    ],
    ['with a tag that closes another', lines.replace('12</ele>', '12</time>'), 4, 'unexpected close tag'],
  ])('a recording that breaks off %s keeps the points before that', (_, text, line, what) => {
    expect(readTrack(text, 'a.gpx', 'shanghai')).toEqual({
      track: { file: 'a.gpx', segments: [before] },
      problems: [
        {
          file: 'shanghai/a.gpx',
          line,
          what: `the track breaks off here (${what}); the 2 points before that are used`,
          todo: 'if there was more, export it again as GPX',
        },
      ],
    });
  });

  test('a second file behind the first is said to be left out', () => {
    const { track, problems } = readTrack(`${lines}\n${lines}`, 'a.gpx');
    expect(track?.segments).toEqual([[...before, { lat: 5, lon: 6, altitude: 12 }]]);
    expect(problems.map(({ line }) => line)).toEqual([6]);
  });
});

test.each([
  ['<kml xmlns="http://www.opengis.net/kml/2.2"/>', 'it is <kml> and not <gpx>'],
  ['<?xml version="1.0"?><TrainingCenterDatabase/>', 'it is <TrainingCenterDatabase> and not <gpx>'],
  ['<!DOCTYPE html><html><body><br></body></html>', 'it is <html> and not <gpx>'],
  ['{"type":"FeatureCollection"}', 'text data outside of root node'],
  ['<gpx><trk></gpx>', 'unexpected close tag'],
])('what is no GPX is no track: %s', (text, why) => {
  expect(readTrack(text, 'a.gpx')).toEqual({
    problems: [
      {
        file: 'a.gpx',
        line: 1,
        what: `this is no track that can be read (${why})`,
        todo: 'export it again as GPX',
      },
    ],
  });
});

test('a file without a line to draw is said to be so', () => {
  const whatOf = (text: string) => readTrack(text, 'a.gpx');
  expect(whatOf(' \n').problems[0]?.what).toBe('the file is empty');
  expect(whatOf(gpx('')).problems[0]?.what).toBe('there is no track in it');
  expect(whatOf(gpx('<wpt lat="1" lon="2"/>')).problems[0]?.what).toBe(
    'it holds waypoints only, and no track',
  );
  expect(whatOf(gpx('<trk><trkseg/></trk>'))).not.toHaveProperty('track');
});

test('a track of 300,000 points is read to its last', { timeout: 120_000 }, () => {
  const points = Array.from(
    { length: 300_000 },
    (_, i) =>
      `<trkpt lat="${31 + i / 1e6}" lon="121.5"><ele>${i % 100}</ele><time>${new Date(1561375800000 + i * 1000).toISOString()}</time></trkpt>\n`,
  );
  const [read] = segmentsOf(segment(points.join(''))) ?? [];
  expect(read?.length).toBe(300_000);
  expect(read?.at(-1)).toEqual({ lat: 31.299999, lon: 121.5, altitude: 99, time: 1561675799000 });
});
