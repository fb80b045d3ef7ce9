import type { Page } from '@playwright/test';
import { allowedBetween, kindsOfPage, visit } from './kindsOfPage.ts';
import { listCovered } from './listCovered.ts';
import { listSmallTargets } from './listSmallTargets.ts';
import { expect, test } from './reader.ts';
import { inLightbox, lightbox } from './visible.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' }, allowed: allowedBetween });

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** 1280 × 1024 at 400 %. */
const enlarged = { width: 320, height: 256 };

const beside = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const setLetters = (page: Page, size: string) =>
  page.evaluate((size) => (document.documentElement.style.fontSize = size), size);

for (const half of [0, 1])
  test(`at 400 %, with large letters and for fingers every page is whole, ${half + 1}`, async ({ page }) => {
    for (const [site, path] of kindsOfPage.filter((_, at) => at % 2 === half)) {
      const name = `${site}: /${path}`;
      await page.setViewportSize(desk);
      await visit(page, site, path);
      expect(await listSmallTargets(page), name).toEqual([]);
      await page.setViewportSize(phone);
      expect(await listSmallTargets(page), name).toEqual([]);
      await setLetters(page, '200%');
      await expect.poll(() => beside(page), name).toBe(0);
      await setLetters(page, '');
      await page.setViewportSize(enlarged);
      await expect.poll(() => beside(page), name).toBe(0);
      expect(await listCovered(page.locator('body')), name).toEqual([]);
    }
  });

test('at 400 % filters, lightbox and the played trip are used as ever', async ({ page }) => {
  await page.setViewportSize(enlarged);
  await page.goto('photos/?place=The+Bund');
  await page.getByRole('button', { name: /^Filter/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Filter' });
  await expect(sheet.getByRole('checkbox', { name: /^The Bund/ })).toBeChecked();
  expect(await listCovered(sheet)).toEqual([]);
  expect(await listSmallTargets(page)).toEqual([]);

  await page.goto('2019-06-shanghai/photos/bund-night/');
  await expect(inLightbox(page, 'Details')).toBeVisible();
  expect(await listCovered(lightbox(page))).toEqual([]);
  await inLightbox(page, 'Details').click();
  await expect(lightbox(page).getByText('Camera')).toBeVisible();
  expect(await listCovered(lightbox(page))).toEqual([]);
  expect(await listSmallTargets(page)).toEqual([]);

  await page.goto('2019-06-shanghai/map/?play');
  const stage = page.getByRole('dialog', { name: 'The trip, played' });
  await expect(stage.locator('.traveller')).toBeVisible();
  await page.keyboard.press('Space');
  expect(await listCovered(stage)).toEqual([]);
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    expect(await listSmallTargets(page)).toEqual([]);
  }
});
