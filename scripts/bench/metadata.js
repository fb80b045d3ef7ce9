import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import exifr from 'exifr/dist/full.esm.mjs';
import { compileInside } from './compileInside.js';
import { makePhotoSet } from './photoSet.js';
import { report } from './report.js';

/** Reading what photos say of themselves, and their hash, in threads as a build does, beside exifr alone and exiftool. */
export async function measureMetadata({ folder, count }) {
  const total = count(10_000);
  const set = await makePhotoSet({ folder, count: total, width: 640, height: 480 });
  const paths = readdirSync(set, { recursive: true })
    .filter((path) => path.endsWith('.jpg'))
    .map((path) => join(set, path));
  const ours = await measureOurs(paths);
  const bare = await measureRate(paths.length, async () => {
    for (const path of paths) await exifr.parse(await readFile(path), { xmp: true, iptc: true });
  });
  const yardsticks = [`exifr alone ${Math.round(bare)}`, measureExiftool(set, paths.length)].filter(Boolean);
  report(`metadata of ${total} photos, photos/s`, Math.round(ours), yardsticks.join(' · '));
}

async function measureOurs(paths) {
  const { readFactsInWorkers } = await compileInside();
  const reader = readFactsInWorkers({ size: availableParallelism() });
  let next = 0;
  const work = async () => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++])
      await reader.read({ path, file: path, language: 'en' });
  };
  const rate = await measureRate(paths.length, () =>
    Promise.all(Array.from({ length: 2 * availableParallelism() }, work)),
  );
  await reader.close();
  return rate;
}

async function measureRate(count, run) {
  const begun = performance.now();
  await run();
  return (count * 1000) / (performance.now() - begun);
}

function measureExiftool(folder, count) {
  const begun = performance.now();
  const { status } = spawnSync('exiftool', ['-q', '-j', '-n', '-r', folder], { stdio: 'ignore' });
  return status === 0 ? `exiftool ${Math.round((count * 1000) / (performance.now() - begun))}` : undefined;
}
