/**
 * Lighthouse's judgement of every kind of page, of the sample and of a journal of ten thousand photos, as a phone and
 * as a desk see it, served by `pinhole preview` with texts compressed as hosts do it:
 * `npm run lighthouse [-- --runs 5 --only 'large mobile' --folder dir]`. Medians; exit code 1 where a score is below 100.
 * Not part of CI: it takes an hour, and speed on a shared machine is no measure.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import { compileInside } from '../bench/compileInside.js';
import { compile, isCompiled } from '../compile.js';
import { browserFlags, findBrowser } from '../findBrowser.js';
import { findKinds } from './findKinds.js';
import { makeLargeSite, makeSampleSite } from './makeSites.js';
import { devices, runLighthouse } from './runLighthouse.js';
import { serveCompressed } from './serveCompressed.js';

const { values } = parseArgs({
  options: {
    /** Visits of each page, of which the median counts. */
    runs: { type: 'string', default: '5' },
    /** Regular expression for `<site> <device> <kind>`: `sample desktop map`. */
    only: { type: 'string', default: '' },
    /** Where sites, pictures and Lighthouse's own reports are kept. */
    folder: { type: 'string', default: join(tmpdir(), 'pinhole-lighthouse') },
  },
});
const runs = Number(values.runs);
const wanted = new RegExp(values.only);
if (!(Number.isInteger(runs) && runs > 0)) {
  console.error('Usage: npm run lighthouse -- [--runs 1…] [--only pattern] [--folder dir]');
  process.exit(2);
}
if (!isCompiled()) await compile();

const scores = ['performance', 'accessibility', 'bestPractices', 'seo'];
const columns = [...scores, 'lcp', 'cls', 'tbt', 'power'];
console.log(`${' '.repeat(28)} perf  a11y  best   seo   LCP ms    CLS  TBT ms  power`);
const sites = { sample: makeSampleSite, large: makeLargeSite };
let below = 0;
for (const [name, make] of Object.entries(sites)) {
  if (!Object.keys(devices).some((device) => mayMatch(name, device))) continue;
  below += await measureSite(name, make);
}
console.log(below === 0 ? '\nAll are 100.' : `\n${below} below 100.`);
process.exitCode = below === 0 ? 0 : 1;

/** Whether a page of the site may be wanted: of a pattern that names a site only that one is built. */
function mayMatch(name) {
  const named = Object.keys(sites).filter((site) => values.only.includes(site));
  return named.length === 0 || named.includes(name);
}

/** How many of its pages have a score below 100. */
async function measureSite(name, make) {
  const out = join(values.folder, name);
  mkdirSync(out, { recursive: true });
  const { serveSite } = await compileInside();
  const plain = await serveSite(out, { port: 4400 });
  const host = await serveCompressed(plain.url);
  try {
    await make(out, { cache: join(values.folder, 'cache'), url: host.url });
    let count = 0;
    for (const device of Object.keys(devices))
      for (const { kind, path } of findKinds(out))
        if (wanted.test(`${name} ${device} ${kind}`))
          count += (await measurePage(`${name} ${device} ${kind}`, host.url + path, device)) ? 0 : 1;
    return count;
  } finally {
    await host.close();
    await plain.close();
  }
}

/** Prints a row, and below it what took points. */
async function measurePage(name, url, device) {
  const visits = [];
  for (let run = 0; run < runs; run++) visits.push(await visit(url, device));
  const figures = Object.fromEntries(
    columns.map((column) => [column, median(visits.map((one) => one.figures[column]))]),
  );
  console.log(formatRow(name, figures));
  const isFull = scores.every((score) => figures[score] === 100);
  if (!isFull)
    for (const fault of new Set(visits.flatMap(({ faults }) => faults))) console.log(`    ${fault}`);
  const file = join(values.folder, `${name.replaceAll(' ', '-')}.json`);
  writeFileSync(file, JSON.stringify(visits.at(-1).report));
  return isFull;
}

/** In a browser of its own, as the one before leaves memory and caches behind. */
async function visit(url, device) {
  const browser = await launch({
    chromePath: await findBrowser(),
    chromeFlags: ['--headless=new', ...browserFlags],
    logLevel: 'error',
  });
  try {
    return await runLighthouse(url, { port: browser.port, device });
  } finally {
    browser.kill();
  }
}

function formatRow(name, { lcp, cls, tbt, power, ...rest }) {
  const points = scores.map((score) => String(rest[score]).padStart(6)).join('');
  const [paint, blocked] = [lcp, tbt].map((ms) => String(Math.round(ms)));
  return `${name.padEnd(26)} ${points} ${paint.padStart(8)} ${cls.toFixed(3).padStart(6)} ${blocked.padStart(7)} ${String(Math.round(power)).padStart(6)}`;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
