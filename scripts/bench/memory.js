import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makePhotoSet } from './photoSet.js';
import { megabytes, ratio, report } from './report.js';
import { runBuild } from './runMeasured.js';

/** The most memory that a first build holds at once, with ten times the photos. */
export async function measureMemory({ folder, count }) {
  const few = count(1000);
  const many = count(10_000);
  const [small, large] = [await peak(folder, few), await peak(folder, many)];
  report(
    `peak memory, first build of ${many} photos`,
    megabytes(large),
    `${few} photos ${megabytes(small)} · ${ratio(large / small)}`,
    '≤ 1.2 ×',
  );
}

async function peak(folder, total) {
  const photos = await makePhotoSet({ folder, count: total, width: 640, height: 480 });
  const work = join(folder, 'memory');
  rmSync(work, { recursive: true, force: true });
  const { memory } = await runBuild(photos, join(work, 'site'), join(work, 'cache'));
  rmSync(work, { recursive: true });
  return memory;
}
