import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../findBrowser.js';
import { compileInside } from './compileInside.js';
import { makeYardstick } from './map/markercluster.js';
import { makeJournal } from './map/makeJournal.js';
import { serveMap } from './map/serveMap.js';
import { useMap, visitMap } from './map/visitMap.js';
import { report } from './report.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const appFolder = join(root, 'dist', 'app');
const rounds = 3;

/** The map of all trips in a real browser, beside leaflet.markercluster with the same photos. */
export async function measureMap({ folder, count }) {
  const total = count(100_000);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...browserFlags, '--enable-blink-features=ForceEagerMeasureMemory'],
  });
  try {
    await measureMany(browser, total, join(folder, 'cache-map'));
    await measureSlow(browser, count(1000), join(folder, 'cache-map'));
  } finally {
    await browser.close();
  }
}

async function measureMany(browser, total, cache) {
  const journal = makeJournal(total);
  const { server, page } = await serveJournal(journal, cache, makeYardstick(journal));
  const [ours, theirs] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push((await visitMap(browser, `${server.address}map/`)).firstPins);
    theirs.push((await visitMap(browser, `${server.address}yardstick/`)).firstPins);
  }
  const [mine, other] = [median(ours), median(theirs)];
  const name = `${total} photos`;
  report(
    `${name}: first pins`,
    ms(mine),
    `leaflet.markercluster ${ms(other)} (${(other / mine).toFixed(1)} ×)`,
    '≥ 20 ×',
  );
  server.sent.length = 0;
  let bytes;
  const used = await visitMap(browser, `${server.address}map/`, {
    use: (...all) => {
      bytes = summarise(server.sent, page);
      return useMap(...all);
    },
  });
  report(
    `${name}: data to first pins`,
    kilobytes(bytes.data),
    `page ${kilobytes(bytes.page)}, script ${kilobytes(bytes.script)}`,
    '≤ 150 kB gzip',
  );
  report(
    `${name}: longest task (processor time)`,
    `load ${used.load} ms, zoom ${used.zoom} ms, pan ${used.pan} ms`,
    undefined,
    '≤ 50 ms',
  );
  report(`${name}: pins in the document`, String(used.pins), undefined, '≤ 200');
  report(`${name}: memory of page and worker`, used.memory, undefined, '≤ 80 MB');
  await server.close();
}

async function measureSlow(browser, total, cache) {
  const { server } = await serveJournal(makeJournal(total), cache);
  const times = [];
  for (let round = 0; round < rounds; round++)
    times.push((await visitMap(browser, `${server.address}map/`, { slow: 4 })).firstPins);
  report(`${total} photos, processor 4 × slower: first pins`, ms(median(times)), undefined, '≤ 1 s');
  await server.close();
}

/** Only what the map of all trips loads is rendered. */
async function serveJournal(journal, cache, more = new Map()) {
  const { publishBasemap, renderSite } = await compileInside();
  const basemap = await publishBasemap(journal, [], [], cache);
  const files = new Map([...more, ...basemap.files.map(({ path, content }) => [path, content])]);
  for await (const file of renderSite(journal, basemap.view, appFolder)) {
    if ('content' in file) files.set(file.path, file.content);
    if (file.path !== 'map/index.html') continue;
    files.set(file.path, await file.render());
    break;
  }
  return { server: await serveMap(files, [appFolder, join(root, 'node_modules')]), page: 'map/index.html' };
}

function summarise(sent, page) {
  const sum = (isWanted) =>
    sent.filter(({ path }) => isWanted(path)).reduce((all, { bytes }) => all + bytes, 0);
  return {
    data: sum((path) => path === page || /\/photos-/.test(path)),
    page: sum((path) => path === page),
    script: sum((path) => path.endsWith('.js')),
  };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => `${Math.round(value)} ms`;
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
