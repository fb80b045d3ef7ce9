import { describe, expect, test } from 'vitest';
import { at, library, photo, post, settings, taken, trip } from '../../tests/fixtures/library.ts';
import type { TripSource } from './library.ts';
import { makeJournal } from './makeJournal.ts';
import type { PhotoFacts } from './photoFacts.ts';
import type { SiteSettings, TripSettings } from './settings.ts';
import type { Track } from './track.ts';

/** Metres of a published grid that is as good as none. */
const exact = { precision: 1 };

function make(parts: Partial<TripSource>, site: Partial<SiteSettings> = exact) {
  const made = makeJournal(library([trip('t', parts)], site));
  const photos = new Map(made.journal.photos.map((each) => [each.slug, each]));
  return { ...made, find: (slug: string) => photos.get(slug) };
}

const by = (model: string): Partial<PhotoFacts> => ({ camera: { model } });
const camera = (line: Partial<TripSettings['cameras'][number]>): Partial<TripSettings> => ({
  cameras: [{ line: 2, model: 'TZ10', ...line }],
});

/** A walk east along 31.24° N, a point a minute, 0.001° of longitude (95 m) each, from 19:00 in Shanghai. */
const walk: Track = {
  file: 'walk.gpx',
  segments: [
    Array.from({ length: 61 }, (_, minute) => ({
      lat: 31.24,
      lon: 121.45 + minute / 1000,
      time: Date.parse('2019-06-24T11:00:00Z') + minute * 60_000,
    })),
  ],
};

describe('time', () => {
  test('the offset comes from what is known nearest to the photo, and the clock stays', () => {
    const { find } = make({
      photos: [
        photo('written.jpg', { ...taken('2019-06-24T19:30:00', '+09:00'), ...at(31.24, 121.49) }),
        photo('gps.jpg', {
          ...taken('2019-06-24T19:30:00'),
          ...at(31.24, 121.49),
          gpsTime: '2019-06-24T17:29:58Z',
        }),
        photo('spot.jpg', { ...taken('2019-06-24T19:30:00'), ...at(43.8, 87.6) }),
        photo('trip.jpg', taken('2019-06-24T19:30:00')),
      ],
      settings: settings({}, { zone: 'Asia/Kathmandu', infer: false }),
    });
    const known = (slug: string) => {
      const { local, offset, zone, offsetSource } = find(slug)?.taken ?? {};
      return [local, offset, zone, offsetSource];
    };
    const local = '2019-06-24T19:30:00';
    expect(known('written')).toEqual([local, '+09:00', undefined, 'exif']);
    expect(known('gps')).toEqual([local, '+02:00', undefined, 'gps']);
    expect(known('spot')).toEqual([local, '+08:00', 'Asia/Shanghai', 'spot']);
    expect(known('trip')).toEqual([local, '+05:45', 'Asia/Kathmandu', 'trip']);
  });

  test("the site's zone is for trips that know no better", () => {
    const nowhere = photo('a.jpg', taken('2019-06-24T19:30'));
    const somewhere = photo('b.jpg', { ...taken('2019-01-01T10:00'), ...at(31.24, 121.49) });
    const site = { zone: 'Asia/Kolkata' };
    expect(make({ photos: [nowhere] }, site).find('a')?.taken?.offset).toBe('+05:30');
    expect(make({ photos: [nowhere, somewhere] }, site).find('a')?.taken).toEqual({
      local: '2019-06-24T19:30',
      source: 'exif',
    });
  });

  test('a camera that was fast and on the time of home is put right, and keeps what it wrote', () => {
    const { find } = make({
      photos: [photo('a.jpg', { ...taken('2019-06-24T13:37:30'), ...by('TZ10') })],
      settings: settings({}, { zone: 'Asia/Shanghai', ...camera({ clock: 450, zone: 'Europe/Berlin' }) }),
    });
    expect(find('a')?.taken).toEqual({
      local: '2019-06-24T19:30:00',
      offset: '+08:00',
      zone: 'Asia/Shanghai',
      offsetSource: 'trip',
      source: 'exif',
      written: '2019-06-24T13:37:30',
    });
  });

  test('two photos of one moment settle a camera', () => {
    const { find, problems } = make({
      photos: [
        photo('IMG_1.jpg', { ...taken('2019-06-24T19:30:00', '+08:00'), ...by('Phone') }),
        photo('P1.jpg', { ...taken('2019-06-24T12:29:19'), ...by('TZ10') }),
        photo('P2.jpg', { ...taken('2019-06-24T13:29:19'), ...by('TZ10') }),
      ],
      settings: settings({}, camera({ same: ['img_1.jpg', 'P1.jpg'] })),
    });
    expect(problems).toEqual([]);
    expect(find('p2')?.taken).toMatchObject({ local: '2019-06-24T20:30:00', written: '2019-06-24T13:29:19' });
  });

  test('two pairs of photos settle a camera that drifts, for the photos between and beyond', () => {
    const { find, problems } = make({
      photos: [
        photo('IMG_1.jpg', { ...taken('2019-06-20T12:00:00', '+08:00'), ...by('Phone') }),
        photo('IMG_2.jpg', { ...taken('2019-06-24T12:00:00', '+08:00'), ...by('Phone') }),
        photo('P1.jpg', { ...taken('2019-06-20T12:00:30'), ...by('TZ10') }),
        photo('P2.jpg', { ...taken('2019-06-24T12:00:38'), ...by('TZ10') }),
        photo('P3.jpg', { ...taken('2019-06-22T12:00:34'), ...by('TZ10') }),
        photo('P4.jpg', { ...taken('2019-06-26T12:00:42'), ...by('TZ10') }),
      ],
      settings: settings(
        {},
        camera({
          same: [
            ['IMG_2.jpg', 'P2.jpg'],
            ['P1.jpg', 'IMG_1.jpg'],
          ],
        }),
      ),
    });
    expect(problems).toEqual([]);
    expect(find('p3')?.taken?.local).toBe('2019-06-22T12:00:00');
    expect(find('p4')?.taken?.local).toBe('2019-06-26T12:00:00');
  });

  test.each([
    [['IMG_1.jpg', 'P9.jpg'], 'no photo matches "P9.jpg"; did you mean P1.jpg?'],
    [
      ['IMG_1.jpg', 'IMG_2.jpg'],
      'neither of IMG_1.jpg and IMG_2.jpg is by this camera; name one photo of it, and one of another camera or phone that shows the right time',
    ],
    [
      ['P1.jpg', 'P2.jpg'],
      'both of P1.jpg and P2.jpg are by this camera; name one photo of it, and one of another camera or phone that shows the right time',
    ],
    [['IMG_2.jpg', 'P1.jpg'], 'IMG_2.jpg does not say when it was taken; name two photos with a time of day'],
  ] as const)('a pair that settles nothing is a problem with its line: %s', (same, complaint) => {
    const { problems, find } = make({
      photos: [
        photo('IMG_1.jpg', { ...taken('2019-06-24T19:30:00', '+08:00'), ...by('Phone') }),
        photo('IMG_2.jpg', by('Phone')),
        photo('P1.jpg', { ...taken('2019-06-24T12:29:19'), ...by('TZ10') }),
        photo('P2.jpg', { ...taken('2019-06-24T12:29:19'), ...by('TZ10') }),
      ],
      settings: settings({}, camera({ same })),
    });
    expect(problems.map(({ file, line, what, todo }) => `${file}:${line}: ${what}; ${todo}`)).toEqual([
      `t/photos.yaml:2: ${complaint}`,
    ]);
    expect(find('p1')?.taken?.local).toBe('2019-06-24T12:29:19');
  });

  test('of two entries the one that names more of the camera counts, and one that fits none is a problem', () => {
    const { find, problems } = make({
      photos: [
        photo('anna/1.jpg', { ...taken('2019-06-24T12:00:00'), ...by('TZ10') }),
        photo('ben/1.jpg', { ...taken('2019-06-24T12:00:00'), ...by('TZ10') }),
      ],
      settings: settings(
        {},
        {
          cameras: [
            { line: 2, model: 'TZ10', folder: 'ben', clock: 60 },
            { line: 3, model: 'tz10', clock: 3600 },
            { line: 4, model: 'TZ100', clock: 1 },
          ],
        },
      ),
    });
    expect(find('anna-1')?.taken?.local).toBe('2019-06-24T11:00:00');
    expect(find('ben-1')?.taken?.local).toBe('2019-06-24T11:59:00');
    expect(problems).toEqual([
      {
        file: 't/photos.yaml',
        line: 4,
        what: 'no photo is by the camera TZ100',
        todo: 'cameras of this trip: TZ10',
      },
    ]);
  });

  test("the author's time for a photo is not corrected by what is said of its camera", () => {
    const { find } = make({
      photos: [photo('a.jpg', { ...taken('2019-06-24T12:00:00'), ...by('TZ10') })],
      settings: settings({ 'a.jpg': { taken: { local: '2019-06-24T18:00' } } }, camera({ clock: 3600 })),
    });
    expect(find('a')?.taken).toMatchObject({ local: '2019-06-24T18:00', source: 'sidecar' });
  });

  test('an error beside the offset that a camera writes, and the zone of that, make its instants and its clock right', () => {
    const { find } = make({
      photos: [
        photo('a.jpg', {
          ...taken('2019-06-24T13:07:30', '+02:00'),
          ...at(31.24, 121.49),
          ...by('TZ10'),
        }),
      ],
      settings: settings({}, camera({ zone: 'Etc/GMT-2', clock: 450 })),
    });
    expect(find('a')?.taken).toEqual({
      local: '2019-06-24T19:00:00',
      offset: '+08:00',
      zone: 'Asia/Shanghai',
      offsetSource: 'spot',
      source: 'exif',
      written: '2019-06-24T13:07:30',
    });
  });

  test('a camera left on the time of home does not lend its offset to the order of the photos beside it', () => {
    const { journal } = make({
      photos: [
        photo('home.jpg', { ...taken('2019-06-24T09:29:00'), ...by('TZ10') }),
        photo('camera.jpg', taken('2019-06-24T09:30:00')),
        photo('phone.jpg', taken('2019-06-24T09:50:00', '+08:00')),
      ],
      settings: settings({}, camera({ zone: 'America/New_York' })),
    });
    expect(journal.trips[0]?.photos).toEqual(['t/camera', 't/phone', 't/home']);
  });

  test("clocks in Xinjiang show Beijing's time, or the other one where the author says that the trip kept it", () => {
    const photos = [photo('a.jpg', { ...taken('2022-05-02T10:00:00'), ...at(43.8, 87.6) })];
    const offsetOf = (zone?: string) =>
      make({ photos, settings: settings({}, zone === undefined ? {} : { zone }) }).find('a')?.taken?.offset;
    expect([offsetOf(), offsetOf('Asia/Urumqi'), offsetOf('Asia/Kolkata')]).toEqual([
      '+08:00',
      '+06:00',
      '+08:00',
    ]);
  });
});

describe('place', () => {
  const phone = (file: string, minute: string, lon: number) =>
    photo(file, { ...taken(`2019-06-24T${minute}:00`, '+08:00'), ...at(31.24, lon) });

  test('a photo without a position stands on the track at its instant, between two points', () => {
    const { find } = make({
      photos: [photo('a.jpg', taken('2019-06-24T19:30:30', '+08:00'))],
      tracks: [walk],
    });
    expect(find('a')?.spot).toMatchObject({
      lat: expect.closeTo(31.24, 5),
      lon: expect.closeTo(121.4805, 4),
      source: 'track',
    });
  });

  test("a track tells where a camera was whose clock is put right, and then the place tells the camera's zone", () => {
    const { find } = make({
      photos: [photo('a.jpg', { ...taken('2019-06-24T13:30:30'), ...by('TZ10') })],
      tracks: [walk],
      settings: settings({}, camera({ zone: 'Europe/Berlin' })),
    });
    expect(find('a')).toMatchObject({
      spot: { lon: expect.closeTo(121.4805, 4), source: 'track' },
      taken: { local: '2019-06-24T19:30:30', zone: 'Asia/Shanghai', offsetSource: 'spot' },
    });
  });

  test('a photo whose zone nobody knows is read in the zone of the track', () => {
    const { find } = make({ photos: [photo('a.jpg', taken('2019-06-24T19:30:30'))], tracks: [walk] });
    expect(find('a')).toMatchObject({
      spot: { source: 'track' },
      taken: { local: '2019-06-24T19:30:30', offset: '+08:00', offsetSource: 'spot' },
    });
  });

  test('else between two photos of the trip, and one line turns that off', () => {
    const photos = [
      phone('a.jpg', '10:00', 121.49),
      photo('b.jpg', taken('2019-06-24T10:10:00')),
      phone('c.jpg', '10:20', 121.492),
    ];
    const found = make({ photos }).find('b');
    expect(found?.spot).toMatchObject({
      lat: expect.closeTo(31.24, 5),
      lon: expect.closeTo(121.491, 4),
      source: 'nearby',
    });
    expect(found?.spot?.accuracy).toBeGreaterThan(20);
    expect(make({ photos, settings: settings({}, { infer: false }) }).find('b')?.spot).toBeUndefined();
    expect(
      make({ photos, settings: settings({ 'b.jpg': { infer: false } }) }).find('b')?.spot,
    ).toBeUndefined();
    // What a track says is recorded, not guessed from other photos.
    const onTrack = make({
      photos: [photo('a.jpg', taken('2019-06-24T19:30:30', '+08:00'))],
      tracks: [walk],
      settings: settings({}, { infer: false }),
    });
    expect(onTrack.find('a')?.spot?.source).toBe('track');
  });

  test('a photo whose author refuses it gets no position from tracks, photos or posts, and keeps the one it has', () => {
    const photos = [
      photo('a.jpg', taken('2019-06-24T19:30:30', '+08:00')),
      phone('b.jpg', '19:30', 121.49),
      photo('c.jpg', taken('2019-06-24T19:30:40', '+08:00')),
    ];
    const posts = [post('index.md', { at: { lat: 30, lon: 120 }, place: 'Hangzhou' }, 'a.jpg')];
    const refused = settings({ '[ab].jpg': { infer: false } });
    const { find } = make({ photos, posts, tracks: [walk], settings: refused });
    expect(find('a')).not.toHaveProperty('spot');
    expect(find('a')?.place?.name).toBe('Hangzhou');
    expect(find('b')?.spot?.source).toBe('exif');
    expect(find('c')?.spot?.source).toBe('track');
  });

  test('never over a position that is known, and never from another trip', () => {
    const here = phone('a.jpg', '10:00', 121.49);
    expect(make({ photos: [here], tracks: [walk] }).find('a')?.spot).toEqual({
      lat: expect.closeTo(31.24, 5),
      lon: expect.closeTo(121.49, 5),
      source: 'exif',
    });
    const { journal } = makeJournal(
      library([
        trip('one', { photos: [here, phone('c.jpg', '10:20', 121.49)] }),
        trip('two', { photos: [photo('b.jpg', taken('2019-06-24T10:10:00', '+08:00'))] }),
      ]),
    );
    expect(journal.photos.find(({ slug }) => slug === 'b')).not.toHaveProperty('spot');
  });

  test("else at the place that the author names, and nothing worked out leaves the author's place", () => {
    const places = [
      { name: { en: 'Expo Center', zh: '世博中心' }, at: { lat: 31.189, lon: 121.481, radius: 400 } },
    ];
    const named = settings({ '*.jpg': { place: '世博中心' } }, { places });
    const spot = {
      lat: expect.closeTo(31.189, 5),
      lon: expect.closeTo(121.481, 5),
      accuracy: 400,
      source: 'sidecar',
    };
    expect(make({ photos: [photo('a.jpg')], settings: named }).find('a')?.spot).toEqual(spot);
    // The track was five kilometres away.
    const far = make({
      photos: [photo('a.jpg', taken('2019-06-24T19:30:30', '+08:00'))],
      tracks: [walk],
      settings: named,
    });
    expect(far.find('a')?.spot).toEqual(spot);
  });

  test('else where the post was that shows it, within a kilometre, under the name that the post gives', () => {
    const { find } = make({
      photos: [photo('a.jpg'), phone('b.jpg', '10:00', 121.49), photo('c.jpg')],
      posts: [post('index.md', { at: { lat: 30, lon: 120 }, place: 'Hangzhou' }, 'a.jpg', 'b.jpg')],
    });
    expect(find('a')).toMatchObject({
      spot: { lat: expect.closeTo(30, 5), lon: expect.closeTo(120, 5), accuracy: 1000, source: 'post' },
      place: { name: 'Hangzhou', source: 'sidecar' },
    });
    expect(find('b')).toMatchObject({ spot: { source: 'exif' } });
    expect(find('b')).not.toHaveProperty('place');
    expect(find('c')).not.toHaveProperty('spot');
  });

  test('positions of China’s datums become those of the world, by photo, camera, track or trip', () => {
    // The Bund as GCJ-02 has it: 479 m to the east-south-east of where it is.
    const shifted = at(31.238015, 121.494468);
    const wgs = { lat: expect.closeTo(31.24, 4), lon: expect.closeTo(121.49, 4) };
    const photos = [photo('a.jpg', { ...shifted, ...by('Huawei') })];
    expect(make({ photos }).find('a')?.spot).toMatchObject({ lon: expect.closeTo(121.494468, 4) });
    expect(
      make({ photos, settings: settings({ 'a.jpg': { datum: 'gcj02' } }) }).find('a')?.spot,
    ).toMatchObject(wgs);
    expect(
      make({ photos, settings: settings({}, camera({ model: 'Huawei', datum: 'gcj02' })) }).find('a')?.spot,
    ).toMatchObject(wgs);
    expect(make({ photos, settings: settings({}, { datum: 'gcj02' }) }).find('a')?.spot).toMatchObject(wgs);
    // What the author writes is the world's.
    expect(
      make({
        photos,
        settings: settings({ 'a.jpg': { at: { lat: 31.24, lon: 121.49 } } }, { datum: 'gcj02' }),
      }).find('a')?.spot,
    ).toMatchObject(wgs);
    const { journal } = make({ tracks: [walk], settings: settings({ 'walk.gpx': { datum: 'gcj02' } }) });
    expect(journal.trips[0]?.tracks[0]?.segments[0]?.points[0]?.[1]).toBeCloseTo(121.4455, 3);
  });

  test('a track that is not to be drawn still says where its photos were; a hidden one says nothing', () => {
    const photos = [photo('a.jpg', taken('2019-06-24T19:30:30', '+08:00'))];
    const quiet = make({ photos, tracks: [walk], settings: settings({ 'walk.gpx': { publish: false } }) });
    expect(quiet.find('a')?.spot?.source).toBe('track');
    expect(quiet.journal.trips[0]?.tracks).toEqual([]);
    const hidden = make({ photos, tracks: [walk], settings: settings({ 'walk.gpx': { hidden: true } }) });
    expect(hidden.find('a')).not.toHaveProperty('spot');
  });
});

describe('what is private', () => {
  const home = [{ lat: 31.24, lon: 121.48, radius: 200, hidden: 'spot' as const }];
  const near = (file: string, minute: string, lon: number) =>
    photo(file, { ...taken(`2019-06-24T${minute}:00`, '+08:00'), ...at(31.24, lon) });

  /** Past home from west to east, from the north and back there. */
  const corners = [at(31.27, 121.45), at(31.24, 121.45), at(31.24, 121.51), at(31.27, 121.51)].map(
    ({ spot }) => spot,
  );
  const pass = {
    file: 'pass.gpx',
    segments: [
      corners.slice(1).flatMap((to, n) =>
        Array.from({ length: 60 }, (_, k) => ({
          lat: corners[n]!.lat + ((to!.lat - corners[n]!.lat) * k) / 60,
          lon: corners[n]!.lon + ((to!.lon - corners[n]!.lon) * k) / 60,
          time: Date.UTC(2019, 5, 24, 2 + n, k),
        })),
      ),
    ],
  };

  test('photos at home are published without position, or not at all, and tracks end before it', () => {
    const photos = [near('home.jpg', '10:00', 121.4801), near('far.jpg', '12:00', 121.45)];
    const { find, journal } = make({ photos, tracks: [pass] }, { ...exact, home, secret: 'lamp' });
    expect(find('home')).toEqual({
      id: 't/home',
      trip: 't',
      slug: 'home',
      url: 't/photos/home/',
      width: 400,
      height: 300,
      taken: expect.objectContaining({ local: '2019-06-24T10:00:00' }),
      posts: [],
      renditions: [],
    });
    const [west, east] = journal.trips[0]?.tracks[0]?.segments.map(({ points }) => points) ?? [];
    // North of the corners, where it points at home no more.
    expect([west?.at(-1)?.[1], east?.[0]?.[1]]).toEqual(
      [121.45, 121.51].map((lon) => expect.closeTo(lon, 3)),
    );
    expect(JSON.stringify(journal)).not.toMatch(/121\.4801/);
    const gone = make(
      { photos },
      { ...exact, home: home.map((circle) => ({ ...circle, hidden: true as const })) },
    );
    expect([...gone.sources.keys()]).toEqual(['t/far']);
  });

  test('what was worked out from a position at home is hidden like it', () => {
    // Between home and a café two kilometres away: with the times one could reckon back.
    const { find } = make(
      {
        photos: [
          near('home.jpg', '10:00', 121.4801),
          photo('way.jpg', taken('2019-06-24T10:18:00', '+08:00')),
          near('café.jpg', '10:20', 121.505),
        ],
      },
      { ...exact, home },
    );
    expect(find('way')).not.toHaveProperty('spot');
    expect(find('café')).toHaveProperty('spot');
  });

  test('a track that does nothing but lead home is not drawn, and the author is told', () => {
    const straight = { file: 'straight.gpx', segments: [pass.segments[0]!.slice(60, 120)] };
    const { journal, problems } = make({ tracks: [pass, straight] }, { ...exact, home, secret: 'lamp' });
    expect(journal.trips[0]?.tracks).toHaveLength(1);
    expect(problems).toEqual([{ file: 't/straight.gpx', what: 'would lead home and is not drawn' }]);
  });

  test('a photo from a stretch of a track that is not shown has no position either, nor what was worked out from it', () => {
    const { find } = make(
      {
        photos: [
          // A kilometre and a half west of home, on the straight way there; on the way past it, farther off; elsewhere.
          photo('straight.jpg', taken('2019-06-24T11:15:00', '+08:00')),
          photo('north.jpg', taken('2019-06-24T10:30:00', '+08:00')),
        ],
        tracks: [pass],
      },
      { ...exact, home, secret: 'lamp' },
    );
    expect(find('straight')).not.toHaveProperty('spot');
    expect(find('north')).toMatchObject({ spot: { source: 'track' } });
  });

  test('a photo on the straight way from home has no position, nor has what was worked out from it', () => {
    const { find } = make(
      {
        photos: [
          near('home.jpg', '10:00', 121.4801),
          near('street.jpg', '10:20', 121.495),
          photo('between.jpg', taken('2019-06-24T10:22:00', '+08:00')),
          near('market.jpg', '10:25', 121.499),
          near('lake.jpg', '11:25', 121.55),
        ],
      },
      { ...exact, home, secret: 'lamp' },
    );
    for (const name of ['home', 'street', 'between', 'market']) expect(find(name)).not.toHaveProperty('spot');
    expect(find('lake')).toHaveProperty('spot');
  });

  test('what was worked out from a vague position is as vague, and a hidden one is no ground for any', () => {
    const photos = [
      near('a.jpg', '10:00', 121.49),
      photo('b.jpg', taken('2019-06-24T10:10:00', '+08:00')),
      near('c.jpg', '10:20', 121.492),
    ];
    const vague = make({ photos, settings: settings({ 'a.jpg': { precision: 1000 } }) });
    expect(vague.find('b')?.spot).toEqual(
      expect.objectContaining({ lat: 31.244129, lon: vague.find('a')?.spot?.lon, accuracy: 1000 }),
    );
    const hidden = make({
      photos,
      settings: settings({ 'a.jpg': { hidden: 'spot' }, 'c.jpg': { hidden: true } }),
    });
    expect(hidden.find('b')).not.toHaveProperty('spot');
  });

  test('city and country are looked up where the photo is published, not where it was taken', () => {
    const asked: number[] = [];
    const findPlace = ({ lat }: { lat: number }) => {
      asked.push(lat);
      return { city: 'Shanghai', country: 'CN', source: 'computed' as const };
    };
    const photos = [near('a.jpg', '10:00', 121.49), near('b.jpg', '10:01', 121.49)];
    const { journal } = makeJournal(
      library([
        trip('t', { photos, settings: settings({ 'b.jpg': { hidden: 'spot' } }, { precision: 1000 }) }),
      ]),
      { findPlace },
    );
    expect(asked).toEqual([31.244129]);
    expect(journal.photos.map(({ place }) => place)).toEqual([
      { city: 'Shanghai', country: 'CN', source: 'computed' },
      undefined,
    ]);
    expect(journal.trips[0]).toMatchObject({ cities: ['Shanghai'], countries: ['CN'] });
  });
});
