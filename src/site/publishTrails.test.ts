import { expect, test } from 'vitest';
import { indexJournal } from '../app/views/journalIndex.ts';
import type { Journal } from '../journal/journal.ts';
import type { Trip } from '../journal/trip.ts';
import { noSecrets } from '../reading/audit/auditSecrets.ts';
import { makeAuditor } from '../reading/audit/makeAuditor.ts';
import { makePublishedPositions } from '../reading/audit/publishedPositions.ts';
import { publishTrails } from './publishTrails.ts';

function makeJournal(moved = 0): Journal {
  const points = [
    [41.881234, 12.461234],
    [41.885678 + moved, 12.465678],
  ] as const;
  const trip: Trip = {
    ...{ slug: 'rome', folder: 'rome', title: 'Rome', url: 'rome/', cities: [], countries: [], posts: [] },
    ...{ story: false, days: [], photos: [] },
    bounds: [points[0], points[1]],
    tracks: [{ distance: 600, segments: [{ day: '2018-05-01', points }] }],
  };
  return { site: { title: 'Far and near', language: 'en' }, trips: [trip], posts: [], photos: [] };
}

function publish(journal: Journal) {
  const publishing = publishTrails(indexJournal(journal));
  const files: { path: string; content: Uint8Array }[] = [];
  for (;;) {
    const { done, value } = publishing.next();
    if (done) return { files, addresses: value };
    if ('content' in value) files.push({ path: value.path, content: Buffer.from(value.content) });
  }
}

test('a journal without ways has no files of them', () => {
  const journal = { ...makeJournal(), trips: [] };
  expect(publish(journal)).toEqual({ files: [], addresses: { trips: new Map() } });
});

test('the map of the only trip finds the same ways as the map of all', () => {
  const { files, addresses } = publish(makeJournal());
  expect(files).toHaveLength(2);
  expect(addresses.trips.get('rome')).toBe(addresses.whole);
  expect(addresses.whole).toBe(files[1]?.path);
});

test('the audit reads the positions in them: those of the journal pass, others do not', () => {
  const { files } = publish(makeJournal());
  const findingsIn = (journal: Journal, linesInBounds: boolean) => {
    const audit = makeAuditor(makePublishedPositions(journal, { linesInBounds }), noSecrets);
    return files.map(({ path, content }) => audit(path, content).findings.length);
  };
  expect(findingsIn(makeJournal(), false)).toEqual([0, 0]);
  expect(findingsIn(makeJournal(0.000_001), false)).toEqual([1, 0]);
});

test('an audit by the journal alone believes a track inside the bounds of its trip', () => {
  const { files } = publish(makeJournal());
  const trips = [{ bounds: makeJournal().trips[0]?.bounds }];
  const audit = makeAuditor(makePublishedPositions({ trips }, { linesInBounds: true }), noSecrets);
  expect(files.flatMap(({ path, content }) => audit(path, content).findings)).toEqual([]);
});
