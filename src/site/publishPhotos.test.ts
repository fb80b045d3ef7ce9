import { expect, test } from 'vitest';
import { unpackGallery, type PackedGallery } from '../app/gallery/galleryColumns.ts';
import type { PhotoView } from '../app/page.ts';
import { indexJournal } from '../app/views/journalIndex.ts';
import type { Journal } from '../journal/journal.ts';
import type { Photo } from '../journal/photo.ts';
import type { Trip } from '../journal/trip.ts';
import { noSecrets } from '../reading/audit/auditSecrets.ts';
import { makeAuditor } from '../reading/audit/makeAuditor.ts';
import { makePublishedPositions } from '../reading/audit/publishedPositions.ts';
import { publishPhotos } from './publishPhotos.ts';

function makeJournal(count: number, moved = 0): Journal {
  const photos = Array.from({ length: count }, (_, at): Photo => {
    const slug = `img-${at}`;
    return {
      id: `rome/${slug}`,
      trip: 'rome',
      slug,
      url: `rome/photos/${slug}/`,
      width: 4000,
      height: 3000,
      taken: { local: `2018-05-0${1 + (at % 9)}T10:00:00`, source: 'exif' },
      spot: { lat: 41.881234 + at / 10_000 + moved, lon: 12.461234 + at / 10_000, source: 'exif' },
      posts: [],
      renditions: [{ type: 'image/avif', width: 320, height: 240, url: 'img/0123456789abcdef-320.avif' }],
    };
  });
  const trip: Trip = {
    ...{ slug: 'rome', folder: 'rome', title: 'Rome', url: 'rome/', cities: [], countries: [], posts: [] },
    ...{ story: false, days: [], tracks: [], photos: photos.map(({ id }) => id) },
  };
  return { site: { title: 'Far and near', language: 'en' }, trips: [trip], posts: [], photos };
}

function publish(journal: Journal) {
  const publishing = publishPhotos(indexJournal(journal));
  const files: { path: string; content: Uint8Array }[] = [];
  for (;;) {
    const { done, value } = publishing.next();
    if (done) return { files, addresses: value };
    if ('content' in value) files.push({ path: value.path, content: Buffer.from(value.content) });
  }
}

const auditAs = (journal: Journal) =>
  makeAuditor(makePublishedPositions(journal, { linesInBounds: false }), noSecrets);

test('galleries and maps of few photos need no files beside their pages', () => {
  const { files, addresses } = publish(makeJournal(100));
  expect(files).toEqual([]);
  expect(addresses).toEqual({ maps: { trips: new Map() }, galleries: { trips: new Map() } });
});

test('large ones have files, each named once, and pages find the first of them', () => {
  const { files, addresses } = publish(makeJournal(400));
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain(addresses.maps.whole?.overview);
  expect(paths).toContain(addresses.galleries.whole);
  // The only trip there is has the same map and the same gallery.
  expect(addresses.maps.trips.get('rome')).toEqual(addresses.maps.whole);
  expect(addresses.galleries.trips.get('rome')).toBe(addresses.galleries.whole);
  expect(paths.every((path) => /^assets\/photos-[0-9a-f]{16}\.json$/.test(path))).toBe(true);
});

test('the audit reads the positions in them: those of the journal pass, others do not', () => {
  const journal = makeJournal(400);
  const audit = auditAs(journal);
  for (const { path, content } of publish(journal).files) expect(audit(path, content).findings).toEqual([]);
  const strange = publish(makeJournal(400, 0.000_001)).files;
  const found = strange.filter(({ path, content }) => audit(path, content).findings.length > 0);
  // Columns and details; looks, times and galleries have no position, an overview none finer than a kilometre.
  expect(found.length).toBe(strange.length - 4);
});

/** The columns of the gallery of all trips, and its photos as its files have them. */
function openGallery({ files, addresses }: ReturnType<typeof publish>) {
  const read = <Value>(path: string | undefined) =>
    JSON.parse(files.find((file) => file.path === path)?.content.toString() ?? 'null') as Value; // written above
  const columns = unpackGallery(read<PackedGallery>(addresses.galleries.whole));
  const photos = columns.details.flatMap(({ url, count }) => {
    const part = read<PhotoView[]>(url);
    expect(part.length).toBe(count);
    return part;
  });
  return { columns, photos };
}

/** Every tenth photo without a position, the last two also without a time. */
function makeMixed(count: number): Journal {
  const { photos, trips, ...journal } = makeJournal(count);
  const mixed = photos.map(({ spot, taken, ...photo }, at) => ({
    ...photo,
    ...(at % 10 > 0 && at < count - 2 && spot && { spot }),
    ...(at < count - 2 && taken && { taken }),
    ...(at === 3 && { width: 3000, height: 4000, color: '#ff0000' }),
  }));
  const dates = [...new Set(mixed.flatMap(({ taken }) => taken?.local.slice(0, 10) ?? []))].sort();
  const days = dates.map((date) => ({
    date,
    stops: [],
    photos: mixed.filter(({ taken }) => taken?.local.startsWith(date)).map(({ id }) => id),
  }));
  const trip = trips[0] as Trip; // of makeJournal
  return { ...journal, photos: mixed, trips: [{ ...trip, days }] };
}

test('a gallery has every photo once, day by day and those without a date last, with a position or without', () => {
  const { columns, photos } = openGallery(publish(makeMixed(400)));
  expect(photos.length).toBe(400);
  expect(new Set(photos.map(({ id }) => id)).size).toBe(400);
  expect(photos.slice(0, 3).map(({ id }) => id)).toEqual(['rome/img-0', 'rome/img-9', 'rome/img-18']);
  expect(photos.slice(-2).map(({ id }) => id)).toEqual(['rome/img-398', 'rome/img-399']);
  expect(columns.ratios.length).toBe(400);
  const at = photos.findIndex(({ id }) => id === 'rome/img-3');
  // 181: red is 5 of 0…5, green and blue 0, and 1 is added.
  expect([columns.ratios[0], columns.ratios[at], columns.colors[0], columns.colors[at]]).toEqual([
    133, 75, 0, 181,
  ]);
  expect(columns.days.at(-1)).toEqual({ title: 'Without a date', url: 'rome/days/undated/', count: 2 });
  expect(columns.days.reduce((sum, { count }) => sum + count, 0)).toBe(400);
});

test('one photo more changes the columns and one file of details or two', () => {
  const before = openGallery(publish(makeMixed(2000))).columns.details.map(({ url }) => url);
  const after = openGallery(publish(makeMixed(2001))).columns.details.map(({ url }) => url);
  expect(before.length).toBeGreaterThan(8);
  // The two without a time are others too.
  expect(after.filter((url) => !before.includes(url)).length).toBeLessThanOrEqual(3);
});
