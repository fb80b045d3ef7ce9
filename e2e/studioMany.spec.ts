import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { insertSegments, makeJpeg, makeSegment } from '../tests/fixtures/makeJpeg.ts';
import { makeGps, makeTiff } from '../tests/fixtures/makeTiff.ts';
import { expect, test } from './reader.ts';

test.use({ site: 'fine' });

const [placed, unplaced] = [260, 40];

/** Photos of five days, some of which have no position. */
async function makePhotos(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const jpeg = await makeJpeg();
  return Promise.all(
    Array.from({ length: placed + unplaced }, async (_, at) => {
      const time = `${pad(8 + Math.floor((at % 60) / 6))}:${pad((at % 6) * 10)}:00`;
      const taken = `2021:07:0${1 + Math.floor(at / 60)} ${time}`;
      const gps = at < placed && makeGps(38.5 + (at % 20) * 0.05, -9.4 + Math.floor(at / 20) * 0.05);
      const exif = { DateTimeOriginal: taken, OffsetTimeOriginal: '+01:00' };
      const tiff = makeTiff({ exif, ...(gps && { gps }) });
      const segment = makeSegment(0xe1, new TextEncoder().encode('Exif\0\0'), tiff);
      const file = join(folder, `${String(at).padStart(3, '0')}.jpg`);
      await writeFile(file, insertSegments(jpeg, [segment]));
      return file;
    }),
  );
}

const pad = (number: number) => String(number).padStart(2, '0');

/** As a hand drops them that holds the files themselves. */
async function drop(page: Page, files: readonly string[]) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 300, data });
}

/** How many photos stand on the map, and in how many pins. */
const countPins = (page: Page) =>
  page.locator('.placing-frame .pin-box').evaluateAll((pins) => ({
    photos: pins.reduce((sum, pin) => sum + Number(pin.querySelector('.count')?.textContent ?? 1), 0),
    areFew: pins.length < 150,
  }));

test('hundreds of photos that are dropped at once are shown a screen at a time, and worked on all together', async ({
  page,
}, info) => {
  await page.goto('studio/');
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await drop(page, await makePhotos(info.outputPath('photos')));
  await expect(page.getByText(/^300 photos.+40 without a position/)).toBeVisible();
  const tiles = page.getByRole('listbox').getByRole('option');
  await expect(tiles.first()).toHaveAttribute('aria-setsize', '300');
  await expect.poll(() => countPins(page)).toEqual({ photos: placed, areFew: true });

  // Those without a position are placed at once, and stand with the others.
  await page.getByRole('button', { name: 'Choose these' }).click();
  await expect(page.getByText('40 chosen')).toBeVisible();
  await page.getByLabel('Name of a place, or latitude, longitude').fill('38.7, -9.1');
  await page.getByRole('button', { name: 'Place here' }).click();
  await expect(page.getByText('40 without a position')).toHaveCount(0);
  await expect.poll(() => countPins(page)).toEqual({ photos: placed + unplaced, areFew: true });

  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByLabel('Caption').fill('By the sea');
  await expect(tiles.first()).toHaveAccessibleName('By the sea');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const last = page.getByRole('listbox').locator('[aria-posinset="300"]');
  await expect(last).toHaveAccessibleName('By the sea');
  expect(await tiles.count()).toBeLessThan(200);

  // Hundreds of lines come a screen at a time too, and the map outlives being hidden while its photos change.
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.locator('ins')).toHaveCount(200);
  await page.getByRole('button', { name: /^Show more of \d+ lines below$/ }).click();
  await expect(page.locator('ins')).toHaveCount(400);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await undo.click();
  await expect(page.getByText('Nothing has been changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Photos', exact: true }).click();
  await expect(page.getByText(/^300 photos.+40 without a position/)).toBeVisible();
  await expect(page.getByRole('option', { name: 'By the sea' })).toHaveCount(0);
  await expect.poll(() => countPins(page)).toEqual({ photos: placed, areFew: true });
});
