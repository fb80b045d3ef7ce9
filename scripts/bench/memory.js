import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makePhotoSet } from './photoSet.js';
import { megabytes, ratio, report } from './report.js';
import { runBuild } from './runMeasured.js';

/**
 * The most memory that a first build holds at once, of a set of photos and of a tenth of the same set, both in an
 * empty cache.
 */
export async function measureMemory({ folder, count }) {
  const many = count(10_000);
  const few = Math.max(1, Math.round(many / 10));
  const photos = await makePhotoSet({ folder, count: many, width: 640, height: 480 });
  const work = join(folder, 'memory');
  const peak = async (total) => {
    rmSync(work, { recursive: true, force: true });
    const library = join(work, 'library');
    for (const path of listPhotos(photos).slice(0, total)) cpSync(join(photos, path), join(library, path));
    return (await runBuild(library, join(work, 'site'), join(work, 'cache'))).memory;
  };
  const [small, large] = [await peak(few), await peak(many)];
  rmSync(work, { recursive: true });
  report(
    `peak memory, first build of ${many} photos`,
    megabytes(large),
    `${few} photos ${megabytes(small)} · ${ratio(large / small)}`,
    '≤ 1.2 ×',
  );
}

const listPhotos = (set) =>
  readdirSync(set, { recursive: true })
    .filter((path) => path.endsWith('.jpg'))
    .sort();
