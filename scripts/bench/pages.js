import { fileURLToPath } from 'node:url';
import { compileInside } from './compileInside.js';
import { makeBuilt } from './unchanged.js';
import { report, seconds } from './report.js';

const appFolder = fileURLToPath(new URL('../../dist/app', import.meta.url));

/** Rendering the page of every photo, and all that lead to them; nothing is written. */
export async function measurePages({ folder, count }) {
  const total = count(10_000);
  const { library, cache } = await makeBuilt(folder, total);
  const { buildJournal, renderSite } = await compileInside();
  const { journal } = await buildJournal(library, { cache, url: 'https://example.org/journal/' });
  const cpu = process.cpuUsage();
  const begun = performance.now();
  let pages = 0;
  let bytes = 0;
  for await (const file of renderSite(journal, { world: 'assets/map.json', areas: [] }, appFolder)) {
    if (!('render' in file)) continue;
    pages += 1;
    bytes += (await file.render()).length;
  }
  const wall = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  report(
    `${pages} pages of ${total} photos rendered`,
    `${seconds(wall)} (processor ${seconds((user + system) / 1e6)})`,
    `${(bytes / 1e6).toFixed(0)} MB of HTML`,
    '≤ 10 s',
  );
}
