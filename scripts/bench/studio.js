import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../findBrowser.js';
import { longestTask } from './map/visitMap.js';
import { makePhotoSet } from './photoSet.js';
import { megabytes, report, seconds } from './report.js';
import { serveReadingPage } from './studio/serveReadingPage.js';

/** Photos of a phone that are made; a larger drop has each of them several times. */
const made = 200;
/** Milliseconds of drawing, after all is read, in which tasks and memory are still watched. */
const drawing = 20_000;

/** A folder of photos dropped into the studio, from the drop to pins, facts and pictures, beside reading nothing but the bytes. */
export async function measureStudio({ folder, count }) {
  const total = count(2000);
  const photos = await makePhotoSet({ folder, count: Math.min(made, total), width: 4032, height: 3024 });
  const trip = repeatPhotos(photos, join(folder, `studio-${total}`), total);
  const server = await serveReadingPage();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
  try {
    const bare = await readBytes(browser, server.address, trip);
    const page = await browser.newPage();
    await page.goto(server.address);
    const memory = await watchMemory(browser);
    await page.evaluate(() => {
      window.reading.held = true;
      window.reading.open('drop', '');
    });
    // What the browser does to list so many files is not ours.
    await page.locator('#folder').setInputFiles(trip);
    const task = await longestTask(page, async () => {
      await page.evaluate(() => window.reading.start());
      await page.waitForFunction(() => window.reading.times.read, undefined, {
        timeout: 600_000,
        polling: 500,
      });
      await page.waitForTimeout(drawing);
    });
    const { times, drawn } = await page.evaluate(() => ({
      times: window.reading.times,
      drawn: window.reading.view.photos.filter(({ view }) => view.renditions.length > 0).length,
    }));
    const name = `${total} photos of 12 MP`;
    report(`${name}: first pins`, seconds(times.placed / 1000), '', '≤ 2 s');
    report(`${name}: all read`, seconds(times.read / 1000), `their bytes alone ${seconds(bare / 1000)}`, '');
    report(`${name}: with a picture`, `${drawn} after ${drawing / 1000} s more`, '', '');
    report(`${name}: longest task of the page`, `${task} ms`, '', '≤ 50 ms');
    report(
      `${name}: memory`,
      megabytes(memory.stop()),
      'more than the empty page, all processes',
      '≤ 700 MB',
    );
  } finally {
    await browser.close();
    await server.close();
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

/** Milliseconds in which a page by itself reads all bytes, one file after the other. */
async function readBytes(browser, address, trip) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(() => (window.reading.held = true));
  await page.locator('#folder').setInputFiles(trip);
  const duration = await page.evaluate(async () => {
    const begun = performance.now();
    for (const { blob } of window.reading.files) await blob.arrayBuffer();
    return performance.now() - begun;
  });
  await page.close();
  return duration;
}

/** Kilobytes that all processes of the browser hold at most until `stop`, more than at the beginning; shared ones count once. */
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
