import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeJpeg } from './fixtures/makeJpeg.ts';
import { makeTestLibrary } from './fixtures/makeTestLibrary.ts';
import { makeGps, makeTiff } from './fixtures/makeTiff.ts';
import { compilePinhole, runPinhole } from './fixtures/runPinhole.ts';

beforeAll(compilePinhole, 120_000);

test('pinhole audit passes a site that was built, and fails it for what is put into it', async () => {
  const leaky = await makeJpeg({ tiff: makeTiff({ gps: makeGps(31.2397, 121.4998) }) });
  const library = await makeTestLibrary({ '_public/mine.jpg': leaky });
  const folder = makeFolder();
  const out = join(folder, 'site');
  const built = await runPinhole(['build', library, '--out', out, '--cache', join(folder, 'cache')]);
  expect(built.out).toMatch(/_public\/mine\.jpg: would publish position \(EXIF GPSLatitudeRef, /);
  expect(built.code).toBe(0);

  const own = await runPinhole(['audit', out]);
  expect(own.out).toContain('  mine.jpg: position (EXIF GPSLatitude)\n');
  expect(own.code).toBe(1);

  rmSync(join(out, 'mine.jpg'));
  const clean = await runPinhole(['audit', out]);
  expect(clean.out).toMatch(
    /^\d+ files read \(.*\d+ HTML.*\), nothing private found\.\nPositions were compared with journal\.json; .*\n$/,
  );
  expect(clean.code).toBe(0);

  writeFileSync(join(out, 'img', 'second.jpg'), leaky);
  appendFileSync(join(out, 'index.html'), '<!-- /home/author/photos/2019-06-shanghai -->');
  mkdirSync(join(out, '.git'));
  writeFileSync(join(out, '.git', 'config'), '[user]');
  const found = await runPinhole(['audit', out]);
  expect(found.out).toContain('  .git/config: leftover (.git)\n');
  expect(found.out).toContain('  img/second.jpg: position (EXIF GPSLongitude)\n');
  expect(found.out).toContain('  index.html: path on a computer (comment)\n');
  expect(found.code).toBe(1);
});

test('pages that stand are searched too for what the author hides later', { timeout: 60_000 }, async () => {
  // Its photographer is called like words that Pinhole itself writes on a page on which no photo is.
  const river = await makeJpeg({ tiff: makeTiff({ ifd0: { Artist: 'Nothing at this address' } }) });
  const library = await makeTestLibrary({ 'porto/bridge.jpg': await makeJpeg(), 'porto/river.jpg': river });
  const folder = makeFolder();
  const out = join(folder, 'site');
  const build = () => runPinhole(['build', library, '--out', out, '--cache', join(folder, 'cache')]);
  expect((await build()).code).toBe(0);

  writeFileSync(join(library, 'porto', 'photos.yaml'), 'photos:\n  river.jpg: { hidden: true }\n');
  const hidden = await build();
  expect(hidden.err).toContain('404.html: would publish secret (credit of porto/river.jpg, which is hidden)');
  expect(hidden.code).toBe(1);
  // Nothing that failed counts as searched.
  expect((await build()).code).toBe(1);
});

test('a folder that is no site is wrong usage', async () => {
  expect((await runPinhole(['audit', makeFolder()])).code).toBe(2);
});
