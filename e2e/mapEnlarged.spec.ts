import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { pins } from './visible.ts';

test.skip(({ isMobile }) => isMobile, 'a browser at a desk is zoomed into, a phone has its size of text');

const isNoWider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test.describe('at 200 % zoom', () => {
  // A screen of 1440 × 900 has half the points each way then.
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  test('nothing lies beside the page, and map, axis and list are used as ever', async ({ page }) => {
    await page.goto('2019-06-shanghai/map/');
    await expect(pins(page).first()).toBeVisible();
    expect(await isNoWider(page)).toBe(true);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/at=/);
    await page.getByRole('radio', { name: /^Mon 24 Jun/ }).check();
    await expect(page.getByRole('heading', { name: '6 photos on the map' })).toBeVisible();
    await page.getByRole('slider', { name: 'Shown until' }).press('Home');
    await expect(page.getByRole('heading', { name: '0 photos on the map' })).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('link', { name: /^Expo Center/ }).click();
    await expect(page.getByRole('dialog', { name: 'Photo viewer' })).toBeVisible();
  });
});

test.describe('with text at 200 %', () => {
  test.use({ site: 'many' });

  test('the list has room for its words, and the marks of the axis stand below it', async ({ page }) => {
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '200%')),
    );
    await page.goto('2018-rome/map/');
    await expect(page.getByRole('heading', { name: '200 photos on the map' })).toBeVisible();
    expect(await isNoWider(page)).toBe(true);
    const items = page
      .getByRole('list', { name: 'Photos on the map, in order of time' })
      .locator('li:has(a)');
    await expect(items.nth(5)).toBeAttached();
    const cut = await items.evaluateAll(
      (all) => all.filter((item) => item.scrollHeight > item.clientHeight + 1).length,
    );
    expect(cut).toBe(0);
    const [plot, mark] = await Promise.all([
      page.locator('.axis .plot').boundingBox(),
      page.locator('.axis .ticks text').first().boundingBox(),
    ]);
    expect(mark?.y).toBeGreaterThanOrEqual((plot?.y ?? 0) + (plot?.height ?? 0));
  });
});
