import { describe, expect, test } from 'vitest';
import { convertFromWgs84 } from '../../geometry/datum/convertDatum.ts';
import { at, library, photo, post, settings, taken, trip } from '../../../tests/fixtures/library.ts';
import type { TripSource } from '../library.ts';
import { makeJournal } from '../makeJournal.ts';
import type { SiteSettings } from '../settings.ts';
import type { Track } from '../track.ts';
import { makeReport } from './makeReport.ts';

function report(
  parts: Partial<TripSource>,
  site: Partial<SiteSettings> = {},
  hashes = new Map<string, string>(),
) {
  const made = makeReport(makeJournal(library([trip('t', parts)], site)), hashes);
  const [own] = made.trips;
  if (!own) throw new Error('there is one trip');
  return { ...own, copies: made.copies };
}

const minute = (count: number) => new Date(Date.UTC(2019, 5, 24, 10, count)).toISOString().slice(0, 19);

describe('makeReport', () => {
  test('counts what is there, what is hidden and where positions come from', () => {
    const found = report({
      photos: [
        photo('a.jpg', { ...taken('2019-06-24T10:00:00', '+08:00'), ...at(31.24, 121.49) }),
        photo('b.jpg', taken('2019-06-24T10:01:00', '+08:00')),
        photo('c.jpg', { ...taken('2019-06-24T10:02:00', '+08:00'), ...at(31.24, 121.491) }),
        photo('yours.jpg'),
        photo('named.jpg'),
        photo('posted.jpg'),
        photo('secret.jpg'),
        photo('quiet.jpg', { ...taken('2019-06-25T10:00:00'), ...at(31.2, 121.4) }),
      ],
      posts: [
        post('index.md', { at: { lat: 30, lon: 120 } }, 'posted.jpg', { ref: 'a.jpg', alt: 'A river' }),
      ],
      settings: settings(
        {
          'yours.jpg': { at: { lat: 1, lon: 2 } },
          'named.jpg': { place: 'Expo' },
          'secret.jpg': { hidden: true },
          'quiet.jpg': { hidden: 'spot' },
        },
        { places: [{ name: 'Expo', at: { lat: 31.189, lon: 121.481, radius: 400 } }] },
      ),
    });
    expect(found).toMatchObject({
      folder: 't',
      photos: 8,
      posts: 1,
      hidden: 1,
      hiddenSpots: 1,
      spots: { exif: 3, nearby: 1, sidecar: 2, post: 1 },
      withoutSpot: ['t/secret.jpg'],
      withoutTime: ['t/named.jpg', 't/posted.jpg', 't/secret.jpg', 't/yours.jpg'],
      withoutZone: [],
      withoutAlt: ['t/posted.jpg'],
      unposted: ['t/b.jpg', 't/c.jpg', 't/named.jpg', 't/quiet.jpg', 't/yours.jpg'],
    });
    expect(found.inferred.map(({ file, source, from }) => [file, source, from])).toEqual([
      ['t/b.jpg', 'nearby', ['t/a.jpg', 't/c.jpg']],
      ['t/named.jpg', 'sidecar', []],
      ['t/posted.jpg', 'post', []],
    ]);
  });

  test('names a time that nobody knows the zone of, and no photo as unposted where there is no post', () => {
    const found = report({
      photos: [photo('a.jpg', taken('2019-06-24T10:00:00')), photo('b.jpg', taken('2019'))],
    });
    expect(found.withoutZone).toEqual(['t/a.jpg']);
    expect(found.unposted).toEqual([]);
  });

  test('finds speeds that nobody travels at, copies, and files of one moment that are no burst', () => {
    const nikon = { camera: { model: 'D90' } };
    const found = report(
      {
        photos: [
          photo('a.jpg', { ...taken('2019-06-24T10:00:00', '+08:00'), ...at(31.24, 121.49), ...nikon }),
          photo('b.jpg', { ...taken('2019-06-24T10:10:00', '+08:00'), ...at(35.68, 139.77), ...nikon }),
          photo('edited b.jpg', { ...taken('2019-06-24T10:10:00', '+08:00'), ...nikon }),
          photo('DSC_1.jpg', { ...taken('2019-06-25T10:00:00', '+08:00'), ...nikon }),
          photo('DSC_2.jpg', { ...taken('2019-06-25T10:00:00', '+08:00'), ...nikon }),
        ],
      },
      {},
      new Map([
        ['t/a.jpg', 'aa'],
        ['t/b.jpg', 'bb'],
        ['u/a.jpg', 'aa'],
      ]),
    );
    // 1,765 km in ten minutes.
    expect(found.speeds).toEqual([
      {
        from: 't/a.jpg',
        to: 't/b.jpg',
        seconds: 600,
        distance: expect.closeTo(1_764_900, -4),
        speed: expect.closeTo(2941, -1),
      },
    ]);
    expect(found.moments).toEqual([['t/b.jpg', 't/edited b.jpg']]);
    expect(found.copies).toEqual([['t/a.jpg', 'u/a.jpg']]);
  });

  test('proposes the datum of a camera, or of a track, that stands off by what GCJ-02 shifts', () => {
    const places = Array.from({ length: 12 }, (_, index) => ({ lat: 31.2 + index * 0.004, lon: 121.47 }));
    const walk = (shifted: boolean): Track => ({
      file: 'walk.gpx',
      segments: [
        places.map((place, index) => ({
          ...(shifted ? convertFromWgs84(place, 'gcj02') : place),
          time: Date.parse(`${minute(index * 4)}+08:00`),
        })),
      ],
    });
    const shots = (shifted: boolean) =>
      places.map((place, index) => {
        const { lat, lon } = shifted ? convertFromWgs84(place, 'gcj02') : place;
        return photo(`${index}.jpg`, {
          ...taken(minute(index * 4), '+08:00'),
          ...at(lat, lon),
          camera: { model: 'P30' },
        });
      });
    expect(report({ photos: shots(false), tracks: [walk(false)] }).datums).toEqual([]);
    expect(report({ photos: shots(true), tracks: [walk(false)] }).datums).toMatchObject([
      { kind: 'camera', of: 'model: P30', datum: 'gcj02', line: '- { model: P30, datum: gcj02 }' },
    ]);
    expect(report({ photos: shots(false), tracks: [walk(true)] }).datums).toMatchObject([
      { kind: 'track', of: 'walk.gpx', datum: 'gcj02', line: 'walk.gpx: { datum: gcj02 }' },
    ]);
  });

  test('a camera of which the author has said something is left alone', () => {
    const photos = Array.from({ length: 8 }, (_, index) =>
      photo(`${index}.jpg`, {
        ...taken(minute(index * 7)),
        ...at(31.2 + index / 100, 121.47),
        camera: { model: 'TZ10' },
        gpsTime: new Date(Date.parse(`${minute(index * 7)}+08:00`) - 3_600_000).toISOString(),
      }),
    );
    expect(report({ photos }).clocks).toMatchObject([
      {
        camera: { model: 'TZ10' },
        // Half a second more: the camera drops what its seconds have begun.
        error: 3600.5,
        evidence: 'gps-time',
        line: '- { model: TZ10, clock: 01:00:01 fast }',
      },
    ]);
    const said = settings({}, { cameras: [{ line: 2, model: 'TZ10', clock: 3600 }] });
    expect(report({ photos, settings: said }).clocks).toEqual([]);
  });
});
