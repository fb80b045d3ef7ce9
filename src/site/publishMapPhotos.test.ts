import { expect, test } from 'vitest';
import { indexJournal } from '../app/views/journalIndex.ts';
import type { Journal } from '../journal/journal.ts';
import type { Photo } from '../journal/photo.ts';
import type { Trip } from '../journal/trip.ts';
import { noSecrets } from '../reading/audit/auditSecrets.ts';
import { makeAuditor } from '../reading/audit/makeAuditor.ts';
import { makePublishedPositions } from '../reading/audit/publishedPositions.ts';
import { publishMapPhotos } from './publishMapPhotos.ts';

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
  const publishing = publishMapPhotos(indexJournal(journal));
  const files: { path: string; content: Uint8Array }[] = [];
  for (;;) {
    const { done, value } = publishing.next();
    if (done) return { files, addresses: value };
    if ('content' in value) files.push({ path: value.path, content: Buffer.from(value.content) });
  }
}

const auditAs = (journal: Journal) =>
  makeAuditor(makePublishedPositions(journal, { linesInBounds: false }), noSecrets);

test('a small map needs no files beside its page', () => {
  const { files, addresses } = publish(makeJournal(100));
  expect(files).toEqual([]);
  expect(addresses).toEqual({ trips: new Map() });
});

test('a large one has files, each named once, and pages find the first of them', () => {
  const { files, addresses } = publish(makeJournal(400));
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toContain(addresses.whole);
  // The only trip there is has the same map.
  expect(addresses.trips.get('rome')).toBe(addresses.whole);
  expect(paths.every((path) => /^assets\/photos-[0-9a-f]{16}\.json$/.test(path))).toBe(true);
});

test('the audit reads the positions in them: those of the journal pass, others do not', () => {
  const journal = makeJournal(400);
  const audit = auditAs(journal);
  for (const { path, content } of publish(journal).files) expect(audit(path, content).findings).toEqual([]);
  const strange = publish(makeJournal(400, 0.000_001)).files;
  const found = strange.filter(({ path, content }) => audit(path, content).findings.length > 0);
  // Columns and details; looks and times have no position, an overview none finer than a kilometre.
  expect(found.length).toBe(strange.length - 3);
});
