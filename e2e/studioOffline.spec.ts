import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { vividHeic } from '../tests/fixtures/vividHeic.ts';
import { expect, test } from './reader.ts';
import { folders } from './sites.ts';

test.use({
  site: 'fine',
  serviceWorkers: 'allow',
  // What a browser says where there is no connection.
  allowed: /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/,
});

/** Paths of all that the reader's browser keeps of the site. */
const listKept = (page: Page) =>
  page.evaluate(async () => {
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url),
      ),
    );
    return kept.flat().map((url) => url.slice(document.baseURI.length));
  });

test('who has opened the studio has all of it without a connection; who has not keeps none of it', async ({
  page,
  context,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.goto('2020-lisbon/');
  await expect.poll(() => listKept(page)).toContain('2020-lisbon/');
  expect((await listKept(page)).filter((path) => path.startsWith('assets/studio/'))).toEqual([]);

  await page.goto('studio/');
  await expect.poll(() => listKept(page)).toContain('studio/');
  await context.setOffline(true);
  await page.reload();
  const metro = join(folders.sample, '2019-06-shanghai', 'metro.jpg');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      { name: 'metro.jpg', mimeType: 'image/jpeg', buffer: readFileSync(metro) },
      { name: 'sea.heic', mimeType: 'image/heic', buffer: Buffer.from(vividHeic) },
    ]);
  const photos = page.getByRole('listbox', { name: 'Photos, day by day' }).getByRole('option');
  await expect(photos.locator('img')).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Map to place photos on' })).toBeVisible();
  await photos.first().click();
  await page.getByLabel('Caption').fill('Under the river');
  await expect(page.getByRole('option', { name: 'Under the river' })).toBeVisible();
  await page.getByRole('button', { name: 'Take it away' }).click();
  await page.getByLabel(/Write positions, captions/).check();
  const [archive] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a zip archive' }).click(),
  ]);
  const files = unzipSync(readFileSync(await archive.path()));
  expect(
    Object.keys(files)
      .map((path) => path.slice(path.indexOf('/') + 1))
      .sort(),
  ).toEqual(['metro.jpg', 'photos.yaml', 'sea.heic']);
});
