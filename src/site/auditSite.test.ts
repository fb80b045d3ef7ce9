import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../tests/fixtures/makeFolder.ts';
import { makeBox } from '../../tests/fixtures/makeHeif.ts';
import { makeJpeg } from '../../tests/fixtures/makeJpeg.ts';
import { makeMovie } from '../../tests/fixtures/makeMovie.ts';
import { makeGps, makeTiff } from '../../tests/fixtures/makeTiff.ts';
import { formatAudit } from '../cli/formatAudit.ts';
import { UsageError } from '../pipeline/usageError.ts';
import { auditSite } from './auditSite.ts';

const journal = JSON.stringify({
  format: 1,
  trips: [],
  posts: [],
  photos: [{ spot: { lat: 31.2397, lon: 121.4998 } }],
});
const unchecked =
  'Positions were compared with journal.json; that it tells no more than the author allows, pinhole build checks.';
const text = (value: string) => new TextEncoder().encode(value);
const page = '<!doctype html><p>31.2397, 121.4998</p>';

test('a clean site says what was read', async () => {
  const out = makeFolder({
    'journal.json': journal,
    'index.html': page,
    'trip/index.html': page,
    'img/a.jpg': await makeJpeg(),
  });
  expect(formatAudit(await auditSite(out))).toBe(
    '4 files read (2 HTML, 1 JPEG, 1 JSON), nothing private found.\n' + unchecked,
  );
});

test('each finding names its file', async () => {
  const tiff = makeTiff({ gps: makeGps(31.2397, 121.4998) });
  const out = makeFolder({
    'journal.json': journal,
    'index.html': '<!doctype html><p>48.85831, 2.29448</p>',
    'img/a.txt': await makeJpeg({ tiff }),
    '.DS_Store': 'x',
  });
  expect(formatAudit(await auditSite(out)).split('\n')).toEqual([
    '4 files read (1 HTML, 1 JPEG, 1 JSON, 1 text), 6 findings:',
    '  .DS_Store: leftover (.DS_Store)',
    '  img/a.txt: position (EXIF GPSLatitudeRef)',
    '  img/a.txt: position (EXIF GPSLatitude)',
    '  img/a.txt: position (EXIF GPSLongitudeRef)',
    '  img/a.txt: position (EXIF GPSLongitude)',
    '  index.html: position (48.85831, 2.29448, which journal.json does not publish)',
    unchecked,
  ]);
});

test('what a post says may stand in the feed too', async () => {
  const data = { page: { story: { blocks: [{ html: '<p>48.85831, 2.29448</p>' }] } } };
  const out = makeFolder({
    'journal.json': journal,
    'feed.xml': '<?xml version="1.0"?><rss><description>48.85831, 2.29448</description></rss>',
    'index.html': `<!doctype html><p>48.85831, 2.29448</p><script type="application/json">${JSON.stringify(data)}</script>`,
  });
  expect((await auditSite(out)).findings).toEqual([]);
});

test('a movie larger than what is held at a time is read to its end', async () => {
  const movie = makeMovie({ userData: [makeBox('loci', text('31.2397'))] });
  const start = makeBox('ftyp', text('isom'));
  const media = Uint8Array.of(6, 0, 0, 0, 0x6d, 0x64, 0x61, 0x74);
  const out = makeFolder({ 'journal.json': journal, 'a.mp4': start });
  const file = openSync(join(out, 'a.mp4'), 'a');
  writeSync(file, media);
  writeSync(file, Buffer.alloc(6 * 2 ** 24 - 8));
  writeSync(file, movie);
  closeSync(file);
  const { findings, kinds } = await auditSite(out);
  expect(findings).toEqual([{ file: 'a.mp4', kind: 'position', where: 'movie loci' }]);
  expect([...kinds]).toEqual([
    ['VIDEO', 1],
    ['JSON', 1],
  ]);
});

test('a folder without journal.json is no site', async () => {
  await expect(auditSite(makeFolder({ 'index.html': page }))).rejects.toThrow(UsageError);
});
