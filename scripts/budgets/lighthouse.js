/**
 * Lighthouse's judgement of every kind of page, of the sample and of a journal of ten thousand photos, as a phone and
 * as a desk see it, served by `pinhole preview` as hosts do it, over HTTP/2 with texts compressed:
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
import { serveAsHosts } from './serveAsHosts.js';

const options = {
  /** Visits of each page, of which the median counts. */
  runs: { type: 'string', default: '5' },
  /** Regular expression for `<site> <device> <kind>`: `sample desktop map`. */
  only: { type: 'string', default: '' },
  /** Where sites, pictures and Lighthouse's own reports are kept. */
  folder: { type: 'string', default: join(tmpdir(), 'pinhole-lighthouse') },
};
const { values } = readOptions();
const runs = Number(values.runs);
const wanted = new RegExp(values.only);
if (!(Number.isInteger(runs) && runs > 0)) explain();
if (!isCompiled()) await compile();

const scores = ['performance', 'accessibility', 'bestPractices', 'seo'];
/** After the scores: title, and how many digits stand behind the point. */
const others = {
  lcp: ['LCP ms', 0],
  cls: ['CLS', 3],
  tbt: ['TBT ms', 0],
  script: ['script kB', 1],
  data: ['data kB', 1],
  pictures: ['pictures kB', 1],
  power: ['power', 0],
};
const columns = [...scores, ...Object.keys(others)];
const titles = ['perf', 'a11y', 'best', 'seo', ...Object.values(others).map(([title]) => title)];
console.log(formatRow('', titles));
const sites = { sample: makeSampleSite, large: makeLargeSite };
const isFull = [];
for (const [name, make] of Object.entries(sites))
  if (mayBeWanted(name)) isFull.push(...(await measureSite(name, make)));
const full = isFull.filter(Boolean).length;
console.log(`\n${full} of ${isFull.length} have 100 in everything.`);
process.exitCode = full > 0 && full === isFull.length ? 0 : 1;

/** Where the pattern names a site, the other one is not built. */
function mayBeWanted(name) {
  const named = Object.keys(sites).filter((site) => values.only.includes(site));
  return named.length === 0 || named.includes(name);
}

/** Of each page that was looked at, whether it has 100 in everything. */
async function measureSite(name, make) {
  const out = join(values.folder, name);
  mkdirSync(out, { recursive: true });
  const { serveSite } = await compileInside();
  const plain = await serveSite(out, { port: 4400 });
  const host = await serveAsHosts(plain.url);
  try {
    await make(out, { cache: join(values.folder, 'cache'), url: host.url });
    const found = [];
    for (const device of Object.keys(devices))
      for (const { kind, path } of findKinds(out))
        if (wanted.test(`${name} ${device} ${kind}`))
          found.push(await measurePage(`${name} ${device} ${kind}`, host.url + path, device));
    return found;
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
  const cells = columns.map((column) => figures[column].toFixed(others[column]?.[1] ?? 0));
  console.log(formatRow(name, cells));
  const hasAll = scores.every((score) => figures[score] === 100);
  if (!hasAll)
    for (const fault of new Set(visits.flatMap(({ faults }) => faults))) console.log(`    ${fault}`);
  const file = join(values.folder, `${name.replaceAll(' ', '-')}.json`);
  writeFileSync(file, JSON.stringify(visits.at(-1).report));
  return hasAll;
}

/** In a browser of its own, as the one before leaves memory and caches behind. */
async function visit(url, device) {
  const browser = await launch({
    chromePath: await findBrowser(),
    chromeFlags: ['--headless=new', '--ignore-certificate-errors', ...browserFlags],
    logLevel: 'error',
  });
  try {
    return await runLighthouse(url, { port: browser.port, device });
  } finally {
    browser.kill();
  }
}

function formatRow(name, cells) {
  return name.padEnd(26) + cells.map((cell, at) => cell.padStart(titles[at].length + 3)).join('');
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function readOptions() {
  try {
    return parseArgs({ options });
  } catch {
    return explain();
  }
}

/** @returns {never} */
function explain() {
  console.error('Usage: npm run lighthouse -- [--runs 1…] [--only pattern] [--folder dir]');
  process.exit(2);
}
