import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../findBrowser.js';
import { compileInside } from './compileInside.js';
import { browse, flick } from './gallery/flick.js';
import { describePhotos } from './gallery/describePhotos.js';
import { findPhotos } from './gallery/findPhotos.js';
import { makeGalleryJournal } from './gallery/makeGalleryJournal.js';
import { serveGallery } from './gallery/serveGallery.js';
import { measureMemory } from './measureMemory.js';
import { longestTask } from './map/visitMap.js';
import { report } from './report.js';

const appFolder = fileURLToPath(new URL('../../dist/app', import.meta.url));
const rounds = 3;

/** The gallery of all photos: its rows by themselves, then in a real browser beside an empty page as tall. */
export async function measureGallery({ count }) {
  const total = count(100_000);
  const inside = await compileInside();
  measureRows(total, inside);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...browserFlags, '--enable-blink-features=ForceEagerMeasureMemory'],
  });
  try {
    await measureWeight(browser, count(10_000), inside);
    await measureMany(browser, total, inside);
    await measureFilter(browser, total, inside);
  } finally {
    await browser.close();
  }
}

/** Processor time, as others use the machine too. */
function measureRows(total, { layoutAllDays }) {
  const ratios = Float64Array.from(makeGalleryJournal(total).photos, ({ width, height }) => width / height);
  const counts = new Array(Math.ceil(total / 25)).fill(25);
  const desk = { width: 1360, height: 240, tallest: 480, gap: 4, heading: 64, between: 40 };
  const run = (work) => {
    for (let warm = 0; warm < 3; warm++) work();
    const before = process.cpuUsage();
    for (let round = 0; round < 10; round++) work();
    const { user } = process.cpuUsage(before);
    return user / 1000 / 10;
  };
  const each = total / 10_000;
  const rows = run(() => layoutAllDays({ ratios, counts, listed: 4 }, desk));
  const days = run(() =>
    layoutAllDays({ ratios, counts: [total], listed: 0 }, { ...desk, width: 390, height: 130, tallest: 600 }),
  );
  const sorted = run(() => Float64Array.from(ratios).sort());
  report(
    'rows for 10,000 photos',
    `${(rows / each).toFixed(1)} ms`,
    `in one day on a phone ${(days / each).toFixed(1)} ms, sorting as many numbers ${(sorted / each).toFixed(1)} ms`,
    '≤ 4 ms',
  );
}

async function measureWeight(browser, total, inside) {
  const server = await serveGallery(makeGalleryJournal(total), inside, appFolder);
  const page = await openPage(browser);
  await page.goto(`${server.address}photos/`, { waitUntil: 'networkidle' });
  await page.waitForSelector('.placed');
  const sum = (isWanted) =>
    server.sent.filter(({ path }) => isWanted(path)).reduce((all, { bytes }) => all + bytes, 0);
  report(
    `${total} photos: page`,
    kilobytes(sum((path) => path === 'photos/index.html')),
    `script ${kilobytes(sum((path) => path.endsWith('.js')))} (≤ 60 kB), columns and details after it ${kilobytes(sum((path) => path.endsWith('.json')))}`,
    '≤ 40 kB gzip',
  );
  await page.context().close();
  await server.close();
}

async function measureMany(browser, total, inside) {
  const server = await serveGallery(makeGalleryJournal(total), inside, appFolder);
  const address = `${server.address}photos/`;
  const name = `${total} photos`;
  const small = await serveGallery(makeGalleryJournal(120), inside, appFolder);
  const [first, few] = [[], []];
  for (let round = 0; round < rounds; round++) {
    first.push(await firstScreen(browser, address));
    few.push(await firstScreen(browser, `${small.address}photos/`));
  }
  await small.close();
  const painted = (all) => `${Math.round(median(all.map((one) => one.painted)))} ms`;
  const placed = Math.round(median(first.map((one) => one.placed)));
  report(
    `${name}, processor 4 × slower: first screen`,
    painted(first),
    `of 120 photos ${painted(few)}; script has placed all after ${placed} ms`,
    '≤ 1 s',
  );
  const page = await openPage(browser);
  await page.goto(address, { waitUntil: 'commit' });
  const load = await longestTask(page, async () => {
    await page.reload({ waitUntil: 'commit' });
    await page.waitForSelector('.placed', { timeout: 60_000 });
    await page.waitForTimeout(1000);
  });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const empty = await openPage(browser);
  await empty.goto(`${server.address}empty/`);
  await empty.evaluate((pixels) => (document.body.style.height = `${pixels}px`), height);
  const [ours, theirs] = [[], []];
  for (let round = 0; round < rounds; round++) {
    await page.bringToFront();
    ours.push(await flick(page));
    await empty.bringToFront();
    theirs.push(await flick(empty));
  }
  const [mine, other] = [ours, theirs].map((all) => median(all.map(({ frame }) => frame)));
  report(
    `${name}: frame of a flick through all`,
    `${mine.toFixed(1)} ms`,
    `empty page ${other.toFixed(1)} ms (${(mine / other).toFixed(2)} ×)`,
    '≤ 1.5 ×',
  );
  report(
    `${name}: photos in the document`,
    String(Math.max(...ours.map(({ tiles }) => tiles))),
    undefined,
    '≤ 200',
  );
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3));
  const scroll = await longestTask(page, () => browse(page, 8));
  report(
    `${name}: longest task (processor time)`,
    `load ${load} ms, scrolling ${scroll} ms`,
    undefined,
    '≤ 50 ms',
  );
  report(`${name}: memory`, await measureHeap(browser, address), undefined, '≤ 80 MB');
  await server.close();
}

/** Every photo has a caption of its own, which is the most that there is to search. */
async function measureFilter(browser, total, inside) {
  const server = await serveGallery(describePhotos(makeGalleryJournal(total)), inside, appFolder);
  const page = await openPage(browser);
  await page.goto(`${server.address}photos/`);
  await page.waitForSelector('.placed', { timeout: 60_000 });
  const { facets, texts, filtering, searching } = await findPhotos(page, server.sent);
  report(
    `${total} photos: facets`,
    kilobytes(facets),
    `texts, each photo having a caption, ${kilobytes(texts)}`,
    '≤ 300 kB gzip',
  );
  report(
    `${total} photos: longest task (processor time)`,
    `filtering ${filtering} ms, searching ${searching} ms`,
    undefined,
    '≤ 50 ms',
  );
  await server.close();
}

/** What is held by a page that no trace has looked at: tracing keeps what it has seen. */
async function measureHeap(browser, address) {
  const page = await openPage(browser);
  await page.goto(address);
  await page.waitForSelector('.placed', { timeout: 60_000 });
  await flick(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3));
  await browse(page, 4);
  return measureMemory(page);
}

async function firstScreen(browser, address) {
  const page = await openPage(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector('.placed', { timeout: 60_000 });
  const times = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    placed: performance.now(),
  }));
  await page.context().close();
  return times;
}

async function openPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return context.newPage();
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
