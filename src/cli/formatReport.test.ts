import { expect, test } from 'vitest';
import type { Report, TripReport } from '../journal/report/report.ts';
import { formatReport } from './formatReport.ts';

const trip: TripReport = {
  folder: 'rome',
  title: 'Rome',
  photos: 40,
  posts: 0,
  tracks: 1,
  hidden: 0,
  hiddenSpots: 0,
  spots: { exif: 34 },
  withoutSpot: [],
  withoutTime: [],
  withoutZone: [],
  withoutAlt: [],
  unposted: [],
  inferred: [],
  clocks: [],
  settled: [],
  offsets: [],
  datums: [],
  speeds: [],
  moments: [],
};
const format = (parts: Partial<TripReport>, copies: Report['copies'] = []) =>
  formatReport({ trips: [{ ...trip, ...parts }], copies });

test('says what was worked out, from what and how sure', () => {
  expect(
    format({
      spots: { exif: 34, track: 1, nearby: 1, post: 1, sidecar: 1 },
      hidden: 2,
      hiddenSpots: 1,
      inferred: [
        { file: 'rome/a.jpg', source: 'track', accuracy: 21, from: ['rome/walk.gpx'] },
        { file: 'rome/b.jpg', source: 'nearby', accuracy: 1234, from: ['rome/c.jpg', 'rome/d.jpg'] },
        { file: 'rome/e.jpg', source: 'post', from: [] },
        { file: 'rome/f.jpg', source: 'sidecar', accuracy: 400, from: [] },
      ],
    }),
  ).toBe(`Rome (rome): 40 photos, 1 track
  Kept private: 2 not published, 1 published without position
  Positions: 34 from the files, 1 from photos.yaml, 1 by a track, 1 by the photos around them, 1 by their post
  Worked out (4)
    rome/a.jpg: by rome/walk.gpx, within about 21 m
    rome/b.jpg: from rome/c.jpg and rome/d.jpg, within about 1.2 km
    rome/e.jpg: by its post
    rome/f.jpg: by the name of its place, within about 400 m`);
});

test('proposes the line that puts a clock right, and no more than a look where it is a guess', () => {
  const camera = { model: 'DMC-TZ10' };
  const lines = format({
    clocks: [
      {
        camera,
        error: 25_241,
        fitting: 32,
        total: 34,
        evidence: 'track',
        confidence: 'sure',
        within: 1.8,
        line: '- { model: DMC-TZ10, clock: 07:00:41 fast }',
      },
      {
        camera: { model: 'P6000', folder: 'walk' },
        error: -86_307,
        fitting: 2,
        total: 3,
        evidence: 'gps-time',
        confidence: 'likely',
        within: 5.2,
        line: '- { model: P6000, folder: walk, clock: 23:58:27 slow }',
      },
      {
        camera: { model: 'D90' },
        error: -21_600,
        setTo: { offset: '+02:00', rest: 0 },
        fitting: 14,
        total: 15,
        evidence: 'rhythm',
        confidence: 'guess',
        within: 750,
        line: '- { model: D90, clock: 06:00:00 slow }',
      },
    ],
  }).split('\n');
  expect(lines.slice(2)).toEqual([
    '  DMC-TZ10 looks 7 h 00 m 41 s fast, within 2 s: 32 of 34 photos fit your track; add below `cameras:` in photos.yaml',
    '    - { model: DMC-TZ10, clock: 07:00:41 fast }',
    "  P6000 walk probably is 1 day slow, less 1 m 33 s, within 6 s: 2 of 3 photos fit the satellites' time in them; add below `cameras:` in photos.yaml",
    '    - { model: P6000, folder: walk, clock: 23:58:27 slow }',
    "  D90 may be 6 h 00 m 00 s slow (as if set to +02:00): 14 of 15 bursts fit the rhythm of your other cameras; two photos of one moment would settle it: same: [its photo, another camera's]; if you know it, write",
    '    - { model: D90, clock: 06:00:00 slow }',
  ]);
});

test('says which photos have an offset that their place did not have, and how to put them right', () => {
  const offsets = [
    { of: 'model: X-T20', offset: '+02:00', zone: 'Europe/London', files: ['t/b10.jpg', 't/b11.jpg'] },
  ];
  expect(format({ offsets }).split('\n').slice(2)).toEqual([
    "  X-T20 wrote +02:00 where the time was that of Europe/London, which its clock shows by the satellites' time: these are hours off (2); put them into a folder of their own and write below `cameras:` - { model: X-T20, folder: that folder, zone: Europe/London }",
    '    t/b10.jpg',
    '    t/b11.jpg',
  ]);
});

test('names the photos of posts that nobody has said a word of', () => {
  expect(
    format({ withoutAlt: ['rome/a.jpg'] })
      .split('\n')
      .slice(2),
  ).toEqual([
    '  Shown in a post without a word, so those who cannot see them are told place and time (1); give `alt:` in photos.yaml, or ![what is to be seen](photo.jpg) in the post',
    '    rome/a.jpg',
  ]);
});

test('says where photos of one moment leave a clock unsure, and what would settle that', () => {
  const shared = {
    of: 'model: D90',
    moments: ['2019-06-18T12:00:00'],
    near: 2,
    worst: '2019-06-24T12:00:00',
  };
  expect(format({ settled: [{ ...shared, within: 4 }] }).split('\n')).toHaveLength(2);
  const pairs = "same: [[its photo, another camera's], [its photo, another camera's]]";
  expect(format({ settled: [{ ...shared, within: 20 }] }).split('\n')[2]).toBe(
    `  D90 is right within 2 s where its two photos of one moment were taken (2019-06-18 12:00 on its clock) and may be 20 s off at 2019-06-24 12:00, as clocks drift; two more photos of one moment from then would settle that: ${pairs}`,
  );
});

test('names what looks wrong, and the rest of a long list by its number', () => {
  const files = Array.from({ length: 12 }, (_, index) => `rome/${index}.jpg`);
  expect(
    format(
      {
        datums: [
          {
            kind: 'camera',
            of: 'model: Huawei P30',
            datum: 'gcj02',
            distance: 479.6,
            bearing: 117.2,
            line: '- { model: Huawei P30, datum: gcj02 }',
          },
        ],
        speeds: [{ from: 'rome/1.jpg', to: 'rome/2.jpg', speed: 700, distance: 42_000, seconds: 60 }],
        moments: [['rome/1.jpg', 'rome/copy.jpg']],
        withoutSpot: files,
      },
      [['rome/3.jpg', 'oslo/3.jpg']],
    ),
  ).toBe(`Rome (rome): 40 photos, 1 track
  Positions: 34 from the files; 12 photos have none
  The positions by Huawei P30 look like GCJ-02: they lie 480 m off your track, all at 117°; add below \`cameras:\` in photos.yaml
    - { model: Huawei P30, datum: gcj02 }
  Too fast between two photos: a time or a position is wrong (1)
    rome/1.jpg → rome/2.jpg: 42 km in 60 s (2520 km/h)
  Taken at the same moment by the same camera (1)
    rome/1.jpg = rome/copy.jpg
  No position (12); give \`at:\` in photos.yaml, or put a track (GPX) beside them
    rome/0.jpg
    rome/1.jpg
    rome/2.jpg
    rome/3.jpg
    rome/4.jpg
    rome/5.jpg
    rome/6.jpg
    rome/7.jpg
    … and 4 more (all of them with --json)

The same file twice
  rome/3.jpg = oslo/3.jpg`);
});
