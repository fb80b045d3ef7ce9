import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { indexJournal } from '../../app/views/journalIndex.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Photo } from '../../journal/photo.ts';
import type { Trip } from '../../journal/trip.ts';
import { noSecrets } from '../../reading/audit/auditSecrets.ts';
import { makeAuditor } from '../../reading/audit/makeAuditor.ts';
import { makePublishedPositions } from '../../reading/audit/publishedPositions.ts';
import { publishBasemap } from '../publishBasemap.ts';
import { openMapDrawer } from './openMapDrawer.ts';

const cache = mkdtempSync(join(tmpdir(), 'pinhole-drawn-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

function makePhoto(slug: string, lat: number, lon: number, place?: string): Photo {
  return {
    ...{ id: `rome/${slug}`, trip: 'rome', slug, url: `rome/photos/${slug}/`, file: `${slug}.jpg` },
    ...{ width: 400, height: 300, posts: [], keywords: [], renditions: [] },
    taken: { local: '2018-05-01T10:00:00', source: 'exif' },
    spot: { lat, lon, source: 'exif' },
    ...(place !== undefined && { place: { name: place, source: 'sidecar' } }),
  };
}

function makeJournal(photos: readonly Photo[]): Journal {
  const ids = photos.map(({ id }) => id);
  const track = [
    [41.8902, 12.4922],
    [41.8986, 12.4769],
    [41.9022, 12.4539],
  ] as const;
  const trip: Trip = {
    ...{ slug: 'rome', folder: 'rome', title: 'Rome & around', url: 'rome/', cities: [], countries: [] },
    ...{ story: false, posts: [], photos: ids, days: [{ date: '2018-05-01', photos: ids, stops: [] }] },
    tracks: [{ distance: 4000, segments: [{ day: '2018-05-01', points: track }] }],
  };
  return { site: { title: 'Far and near', language: 'en' }, trips: [trip], posts: [], photos };
}

const three = [
  makePhoto('arena', 41.8902, 12.4922, 'The <big> arena'),
  makePhoto('temple', 41.8986, 12.4769),
  makePhoto('square', 41.9022, 12.4539, 'St Peter’s Square'),
];

/** @param ground whose parts of the world the basemap has in detail */
async function draw(
  journal: Journal,
  { accent, ground = journal }: { accent?: string; ground?: Journal } = {},
) {
  const basemap = await publishBasemap(ground, [], [], cache);
  const drawing = openMapDrawer(basemap, { accent, cache })(indexJournal(journal));
  const files = new Map<string, string>();
  for (;;) {
    const { done, value } = await drawing.next();
    if (done) return { files, drawn: value };
    if ('from' in value) files.set(value.path, readFileSync(value.from, 'utf8'));
  }
}

describe('the maps of a small trip', async () => {
  const journal = makeJournal(three);
  const { files, drawn } = await draw(journal);
  const svg = files.get(drawn.get('rome/map/')?.light ?? '') ?? '';

  test('are drawn for the map of all, for the trip and for its day, once where they are the same', () => {
    expect([...drawn.keys()]).toEqual([
      'rome/map/',
      'rome/',
      'rome/photos/',
      'rome/days/2018-05-01/',
      'map/',
    ]);
    expect(new Set([...drawn.values()].map(({ light }) => light)).size).toBe(1);
    expect([...files.keys()]).toEqual([drawn.get('map/')?.light, drawn.get('map/')?.dark]);
  });

  test('say what they show to those who do not see it', () => {
    expect(drawn.get('rome/map/')?.alt).toBe(
      'Drawn map of Rome & around: 3 photos (The <big> arena, St Peter’s Square)',
    );
  });

  test('show a dot for each photo, the way of the day, and the names of places as text', () => {
    expect(svg.match(/<g data-of="photos".*?<\/g>/s)?.[0].match(/<circle/g)).toHaveLength(3);
    expect(svg).toMatch(/<g data-of="ways"[^>]*>.*stroke="#c4441c" stroke-width="25" d="M/s);
    expect(svg).toContain('>The &lt;big> arena</text>');
    expect(svg).toContain('GeoNames (CC BY 4.0)</text>');
  });

  test('have the colours of the live map in either scheme, and of the author', async () => {
    const dark = files.get(drawn.get('map/')?.dark ?? '') ?? '';
    expect(svg).toContain('fill="#f7f3ea"');
    expect(dark).toContain('fill="#23201c"');
    expect(`${svg}${dark}`).not.toContain('{');
    const own = await draw(journal, { accent: '#123456' });
    const [ownLight, ownDark] = own.files.values();
    expect(ownLight).toContain('stroke="#123456"');
    // What could not be read at night is lighter then, as in the live map.
    expect(ownDark).not.toContain('#123456');
    expect(ownDark).toContain('stroke="#6c8196"');
  });

  test('are not drawn again where nothing changed', async () => {
    const path = join(cache, 'drawn', (drawn.get('map/')?.light ?? '').slice('assets/'.length));
    const before = statSync(path).mtimeMs;
    expect((await draw(journal)).drawn).toEqual(drawn);
    expect(statSync(path).mtimeMs).toBe(before);
    const moved = await draw(makeJournal([...three, makePhoto('late', 41.9, 12.48)]));
    expect(moved.drawn.get('map/')?.light).not.toBe(drawn.get('map/')?.light);
  });

  test('are read by the audit: what the journal publishes passes, a dot or a way elsewhere does not', () => {
    const found = (text: string, published: Journal) =>
      makeAuditor(makePublishedPositions(published, { linesInBounds: false }), noSecrets)(
        'assets/drawn-1.svg',
        Buffer.from(text),
      ).findings;
    expect(found(svg, journal)).toEqual([]);
    const [arena, ...others] = three;
    // Its photo is hidden, but the track still passes there: one begins elsewhere then.
    const hidden = makeJournal(others);
    const [trip] = hidden.trips;
    const trackless = { ...hidden, trips: trip ? [{ ...trip, tracks: [] }] : [] };
    const positions = found(svg, trackless).map(({ where }) => where);
    expect(arena && positions.some((where) => where.startsWith('41.890'))).toBe(true);
    expect(positions.every((where) => where.endsWith('which journal.json does not publish'))).toBe(true);
    expect(found(svg.replace('<svg ', '<svg onload="x" '), journal)).toEqual([
      { kind: 'script', where: 'SVG script' },
    ]);
  });
});

describe('the map of a thousand places on every continent', async () => {
  const photos = Array.from({ length: 10_000 }, (_, at) =>
    makePhoto(`p${at}`, ((at * 37.7) % 130) - 55, ((at * 113.3) % 359) - 179.5, `Place ${at % 1000}`),
  );
  const { files, drawn } = await draw(makeJournal(photos), { ground: makeJournal(three) });
  const svg = files.get(drawn.get('map/')?.light ?? '') ?? '';

  test('has no more dots than have room, which together stand for all photos', () => {
    const dots = svg.match(/<g data-of="photos".*?<\/g>/s)?.[0].match(/<circle/g) ?? [];
    expect(dots.length).toBeLessThan(700);
    expect(dots.length).toBeGreaterThan(100);
  });

  test('is no larger than 60 kilobytes as hosts send it', () => {
    for (const file of files.values()) expect(gzipSync(file).length).toBeLessThan(60_000);
  });
});

test('a journal without positions has no drawn map', async () => {
  const { spot, ...unplaced } = makePhoto('lost', 41.9, 12.48);
  expect(spot).toBeDefined();
  const journal = makeJournal([unplaced]);
  const trips = journal.trips.map((trip) => ({ ...trip, tracks: [] }));
  expect(await draw({ ...journal, trips })).toEqual({ files: new Map(), drawn: new Map() });
});
