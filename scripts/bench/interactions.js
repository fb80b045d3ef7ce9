import { chromium } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { browserFlags, findBrowser } from '../findBrowser.js';
import { compileInside } from './compileInside.js';
import { makeGalleryJournal } from './gallery/makeGalleryJournal.js';
import { serveGallery } from './gallery/serveGallery.js';
import { watchInteractions } from './gallery/watchInteractions.js';
import { report } from './report.js';

const appFolder = fileURLToPath(new URL('../../dist/app', import.meta.url));
const rounds = 5;

/** What readers do in a gallery and its lightbox, on a processor 4 × slower: from each act to the next paint. */
export async function measureInteractions({ count }) {
  const inside = await compileInside();
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
  try {
    const [many, few] = [count(100_000), 120];
    const visits = [];
    for (const total of [many, few]) {
      const server = await serveGallery(makeGalleryJournal(total), inside, appFolder);
      const address = `${server.address}photos/`;
      const times = { ...(await visit(browser, address)), ...(await find(browser, address)) };
      visits.push(times);
      await server.close();
    }
    for (const name of Object.keys(visits[0])) {
      const [ours, small] = visits.map((times) => `${Math.round(median(times[name]))} ms`);
      report(`${many} photos: ${name}`, ours, `of ${few} photos ${small}`, '≤ 100 ms');
    }
  } finally {
    await browser.close();
  }
}

/** Milliseconds of each act with photos, by its name. */
async function visit(browser, address) {
  const page = await openGallery(browser, address);
  const acts = await watchInteractions(page);
  const times = {};
  const measure = async (name, act) => (times[name] ??= []).push(await acts(act));
  const key = (name) => () => page.keyboard.press(name);
  // What a reader does the first time loads code and warms it up.
  for (let round = -1; round < rounds; round++) {
    if (round === 0) for (const name of Object.keys(times)) delete times[name];
    const tile = page.locator('[data-number]').nth(3 + Math.max(0, round));
    const box = await tile.boundingBox();
    await measure('a tap opens the lightbox', () => page.mouse.click(box.x + 40, box.y + 40));
    await page.waitForFunction(() => document.querySelector('.pswp--open .pswp__img'));
    await page.waitForTimeout(800);
    await measure('the next photo', key('ArrowRight'));
    await page.waitForTimeout(600);
    await measure('its details', key('i'));
    await page.waitForTimeout(600);
    await measure('its details away', key('i'));
    await page.waitForTimeout(300);
    await measure('the lightbox closes', key('Escape'));
    await page.waitForFunction(() => !document.querySelector('.pswp'));
    await page.waitForTimeout(300);
    await measure('the photo below gets the focus', key('ArrowDown'));
    await page.waitForTimeout(300);
  }
  await page.context().close();
  return times;
}

/** Milliseconds of each act that finds photos, by its name. */
async function find(browser, address) {
  const page = await openGallery(browser, address);
  const acts = await watchInteractions(page);
  const times = {};
  const measure = async (name, act) => (times[name] ??= []).push(await acts(act));
  await measure('the filters open', () => page.click('search button'));
  await page.waitForSelector('fieldset', { timeout: 60_000 });
  const label = page.locator('fieldset label');
  for (let round = 0; round < rounds; round++) {
    await measure('a value is chosen', () => label.nth(round).click());
    await page.waitForTimeout(1000);
    await label.nth(round).click();
    await page.waitForTimeout(1000);
  }
  for (let round = 0; round < rounds; round++) {
    await page.focus('input[type=search]');
    await measure('a letter is searched for', () => page.keyboard.press('abcde'[round]));
    await page.waitForTimeout(1000);
  }
  await page.context().close();
  return times;
}

async function openGallery(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('.placed', { timeout: 60_000 });
  return page;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
