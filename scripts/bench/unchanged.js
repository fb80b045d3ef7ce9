import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makePhotoSet } from './photoSet.js';
import { report, seconds } from './report.js';
import { runBuild, runMeasured } from './runMeasured.js';

const bareList = fileURLToPath(new URL('./bareList.js', import.meta.url));
const times = 5;

/** Builds in which nothing, or one photo, changed, beside a process that only asks for every photo's size and times. */
export async function measureUnchanged({ folder, count }) {
  const total = count(10_000);
  const { library, out, cache } = await makeBuilt(folder, total);
  const added = join(library, 'trip-00', 'added.jpg');
  rmSync(added, { force: true });
  await runBuild(library, out, cache);
  const bare = await best(() => runMeasured(bareList, [library]));
  const nothing = await best(() => runBuild(library, out, cache));
  const says = (result) => `${seconds(result.wall)} (processor ${seconds(result.cpu)})`;
  const yardstick = `listing its files ${says(bare)}`;
  report(`${total} photos, nothing changed`, says(nothing), yardstick, '≤ 1.5 s');

  cpSync(join(library, 'trip-00', '00000.jpg'), join(folder, 'one.jpg'));
  const [other] = [await makePhotoSet({ folder, count: 2, width: 4032, height: 3024 })];
  cpSync(join(other, 'trip-00', '00001.jpg'), added);
  const one = await runBuild(library, out, cache);
  report(`${total} photos, one of 12 megapixels added`, says(one), yardstick);
  console.log(`    ${one.output.trim().split('\n').at(-1)}`);
  rmSync(added);
}

async function best(run) {
  const results = [];
  for (let index = 0; index < times; index += 1) results.push(await run());
  return results.sort((a, b) => a.wall - b.wall)[0];
}

/** A library of small photos with its site, built before. */
export async function makeBuilt(folder, total) {
  const photos = await makePhotoSet({ folder, count: total, width: 640, height: 480 });
  const work = join(folder, `built-${total}`);
  const built = { library: join(work, 'library'), out: join(work, 'site'), cache: join(work, 'cache') };
  if (!existsSync(built.library)) {
    mkdirSync(work, { recursive: true });
    cpSync(photos, built.library, { recursive: true });
  }
  if (!existsSync(built.out))
    console.log(
      `  (building them once: ${seconds((await runBuild(built.library, built.out, built.cache)).wall)})`,
    );
  return built;
}
