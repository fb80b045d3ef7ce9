import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { readLibraryTexts } from './readLibraryTexts.ts';
import { scanLibrary } from './scanLibrary.ts';

const walk = '<gpx><trk><trkseg>\n<trkpt lat="1" lon="2"/>\n<trkpt lat="3" lon="4"/>\n';

test('a track that breaks off is used up to there, and the problem names its file and line', async () => {
  const folder = makeFolder({
    'berlin/day 2/walk.gpx': `${walk}<trkpt lat="5"`,
    'berlin/route.gpx': '<kml/>',
  });
  const { trips, problems } = await readLibraryTexts(await scanLibrary(folder));
  expect(trips[0]?.tracks).toEqual([
    {
      file: 'day 2/walk.gpx',
      segments: [
        [
          { lat: 1, lon: 2 },
          { lat: 3, lon: 4 },
        ],
      ],
    },
  ]);
  expect(problems.map(({ file, line }) => `${file}:${line}`).sort()).toEqual([
    'berlin/day 2/walk.gpx:4',
    'berlin/route.gpx:1',
  ]);
});

test('a track that is gone when it is read is a problem and stops nothing', async () => {
  const scanned = await scanLibrary(makeFolder({ 'berlin/index.md': 'Hello', 'berlin/walk.gpx': walk }));
  rmSync(join(scanned.folder, 'berlin/walk.gpx'));
  const { trips, problems } = await readLibraryTexts(scanned);
  expect(trips[0]?.posts).toHaveLength(1);
  expect(trips[0]?.tracks).toEqual([]);
  expect(problems.map(({ file }) => file)).toEqual(['berlin/walk.gpx']);
});
