import { expect, test } from 'vitest';
import { readTrack } from './readTrack.ts';

const gpx = (inside: string) =>
  `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${inside}</gpx>`;

test('reads points with height and instant, segment by segment', () => {
  const track = gpx(`<trk><name>Along the Bund</name>
    <trkseg><trkpt lat="31.2400" lon="121.4900"><ele>4.5</ele><time>2019-06-24T11:30:00Z</time></trkpt>
      <trkpt lat="31.2410" lon="121.4895"/></trkseg>
    <trkseg><trkpt lat="0" lon="-0.5"><time>2019-06-24T19:31:00+08:00</time></trkpt></trkseg></trk>`);
  expect(readTrack(track, 'walk.gpx')).toEqual({
    file: 'walk.gpx',
    name: 'Along the Bund',
    segments: [
      [
        { lat: 31.24, lon: 121.49, altitude: 4.5, time: Date.UTC(2019, 5, 24, 11, 30) },
        { lat: 31.241, lon: 121.4895 },
      ],
      [{ lat: 0, lon: -0.5, time: Date.UTC(2019, 5, 24, 11, 31) }],
    ],
  });
});

test('a planned route is a track too', () => {
  expect(
    readTrack(gpx('<rte><rtept lat="1" lon="2"/><rtept lat="3" lon="4"/></rte>'), 'a.gpx').segments,
  ).toEqual([
    [
      { lat: 1, lon: 2 },
      { lat: 3, lon: 4 },
    ],
  ]);
});

test('a point without a position on the earth is passed over', () => {
  const points = '<trkpt lat="x" lon="2"/><trkpt lat="91" lon="2"/><trkpt lon="2"/><trkpt lat="1" lon="2"/>';
  expect(readTrack(gpx(`<trk><trkseg>${points}</trkseg></trk>`), 'a.gpx').segments).toEqual([
    [{ lat: 1, lon: 2 }],
  ]);
});

test('what is no GPX is refused', () => {
  expect(() => readTrack('<gpx><trk></gpx>', 'a.gpx')).toThrow('line 1');
  expect(() => readTrack('<kml/>', 'a.gpx')).toThrow('there is no <gpx> in it');
});
