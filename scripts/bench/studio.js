import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../findBrowser.js';
import { watchInteractions } from './gallery/watchInteractions.js';
import { makePhotoSet } from './photoSet.js';
import { megabytes, report, seconds } from './report.js';
import { longestOwnTask } from './studio/longestOwnTask.js';
import { serveStudio } from './studio/serveStudio.js';
import { studioActs } from './studio/studioActs.js';

/** Photos of a phone that are made; a larger drop has each of them several times. */
const made = 200;

/**
 * Photos dropped onto the studio's page, all of which is there: from the drop to the first pins, then everything that an
 * author does with thousands. What is told is the longest task of the page, and the time from a key or click to the paint that
 * follows, which waits for whatever else the machine does.
 */
export async function measureStudio({ folder, count }) {
  const total = count(2000);
  const photos = await makePhotoSet({ folder, count: Math.min(made, total), width: 4032, height: 3024 });
  const trip = repeatPhotos(photos, join(folder, `studio-${total}`), total);
  const files = readdirSync(trip).map((name) => join(trip, name));
  const server = await serveStudio(files[0]);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
  try {
    const bare = await readBytes(browser, files);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(server.address);
    await page.waitForTimeout(2000);
    const memory = await watchMemory(browser);
    const name = `${total} photos of 12 MP`;
    const tell = await makeTeller(page, name);
    await tell('dropped, read, tiles clicked meanwhile', async () => {
      await drop(page, files);
      await clickUntilRead(page);
    });
    const { placed, read } = await page.evaluate(() => window.seen);
    report(`${name}: first pins`, seconds(placed / 1000), '', '≤ 2 s');
    report(`${name}: all read`, seconds(read / 1000), `their bytes alone ${seconds(bare / 1000)}`, '');
    report(`${name}: memory when all are read`, megabytes(await memory.now()), ...ofMemory);
    for (const [what, act] of studioActs) await tell(what, () => act(page));
    report(`${name}: memory at the most`, megabytes(memory.stop()), ...ofMemory);
  } finally {
    await browser.close();
    await server.close();
  }
}

const ofMemory = ['more than before the drop, all processes', ''];

/** Runs acts and reports each. */
async function makeTeller(page, name) {
  const interact = await watchInteractions(page, 1);
  return async (what, act) => {
    let wait = 0;
    const task = await longestOwnTask(page, async () => (wait = await interact(act)));
    const load = loadavg()[0].toFixed(0);
    report(`${name}: ${what}`, `task ${task} ms`, `key or click ${wait} ms at a load of ${load}`, '≤ 50 ms');
  };
}

/** Notes when, in milliseconds since the drop, the first pin stands on the map and nothing is being read any more. */
function watch() {
  window.seen = {};
  let dropped;
  addEventListener('drop', () => (dropped = performance.now()), true);
  const look = () => {
    const since = performance.now() - dropped;
    if (document.querySelector('.pin')) window.seen.placed ??= since;
    if (document.querySelector('.tile') && !document.querySelector('progress')) window.seen.read ??= since;
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** As a hand drops them that holds the files themselves. */
async function drop(page, files) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'])
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
}

async function clickUntilRead(page) {
  await page.waitForSelector('.tile', { timeout: 60_000 });
  for (let at = 0; !(await page.evaluate(() => window.seen.read)); at++) {
    await page.locator('.tile').nth(at % 6).click({ noWaitAfter: true }); // prettier-ignore
    await page.waitForTimeout(1000);
  }
}

/** Links, so that the disk holds each photo once. */
function repeatPhotos(photos, folder, total) {
  if (existsSync(folder)) return folder;
  const files = readdirSync(photos, { recursive: true })
    .filter((name) => name.endsWith('.jpg'))
    .map((name) => join(photos, name));
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  for (let at = 0; at < total; at++)
    linkSync(files[at % files.length], join(unfinished, `${String(at).padStart(5, '0')}.jpg`));
  renameSync(unfinished, folder);
  return folder;
}

/** Milliseconds in which a page that does nothing else reads all bytes, one file after the other. */
async function readBytes(browser, files) {
  const page = await browser.newPage();
  await page.setContent('<input type="file" multiple />');
  await page.locator('input').setInputFiles(files);
  const duration = await page.evaluate(async () => {
    const begun = performance.now();
    for (const file of document.querySelector('input').files) await file.arrayBuffer();
    return performance.now() - begun;
  });
  await page.close();
  return duration;
}

/** Kilobytes that all processes of the browser hold more than at the beginning, now and at most; shared ones count once. */
async function watchMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const measure = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { id }) => sum + readPss(id), 0);
  };
  const empty = await measure();
  let most = empty;
  const timer = setInterval(async () => (most = Math.max(most, await measure().catch(() => 0))), 500);
  return {
    now: async () => (await measure()) - empty,
    stop() {
      clearInterval(timer);
      return most - empty;
    },
  };
}

function readPss(id) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
