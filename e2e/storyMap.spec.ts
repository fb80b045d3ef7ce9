import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { isThere } from './sites.ts';
import { marked, photo, storyMap } from './visible.ts';

const story = '2019-06-shanghai/';
const bund = 'The towers of Pudong by night, doubled in the river';
const garden = 'Red lanterns strung before a many-storeyed pavilion with curved roofs';
const square = 'The red gate of Tiananmen across a wide square with people';

async function open(page: Page, isMobile: boolean): Promise<void> {
  await page.goto(story);
  if (isMobile) await page.getByRole('button', { name: 'Show the map' }).click();
}

/** Reads on until the photo of this name stands in the middle of the screen. */
const readTo = (page: Page, slug: string) =>
  page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ block: 'center' }), `photo-${slug}`);

test('the map marks what is read about, and the way there grows', async ({ page, isMobile }) => {
  await open(page, isMobile);
  const gone = storyMap(page).locator('path.way:not(.before)').first();
  await readTo(page, 'nanjing-road');
  await expect(marked(storyMap(page), 'A street full of people under neon signs')).toBeInViewport();
  await readTo(page, 'bund-night');
  await expect(marked(storyMap(page), bund)).toBeInViewport();
  await expect(marked(storyMap(page), garden)).toBeInViewport();
  await expect(storyMap(page).locator('.selected')).toHaveCount(2);
  await expect(gone).toHaveAttribute('d', /^M.*L/);
  await readTo(page, 'nanjing-road');
  await expect(storyMap(page).locator('.selected')).toHaveCount(1);
});

test('a dot of the map leads to the paragraph that shows its photo', async ({ page, isMobile }) => {
  await open(page, isMobile);
  await expect(photo(page, 'The gate of Tiananmen')).not.toBeInViewport();
  await storyMap(page).getByTitle(square).click();
  await expect(photo(page, 'The gate of Tiananmen')).toBeInViewport();
  await expect(photo(page, 'The gate of Tiananmen')).toBeFocused();
  await expect(marked(storyMap(page), square)).toBeInViewport();
});

test('a photo that is opened on from the story closes to it', async ({ page, isMobile }) => {
  await open(page, isMobile);
  await readTo(page, 'bund-morning');
  await photo(page, 'A promenade in low sun').click();
  await expect(page.getByRole('dialog', { name: 'Photo viewer' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(photo(page, 'A promenade in low sun')).toBeFocused();
});

test('text keeps its measure and no photo runs under the map', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the map lies below the text there');
  for (const width of [1100, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(story);
    const map = await storyMap(page).boundingBox();
    expect(map?.width).toBeGreaterThan(300);
    const rights = await page
      .getByRole('article')
      .locator('p, img')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
    expect(Math.max(...rights)).toBeLessThanOrEqual((map?.x ?? 0) + 0.5);
    const text = await page.getByText('I had slept two hours').boundingBox();
    expect(text?.width).toBe(608);
  }
});

test('on a phone the map opens and closes, and stays as it was left', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'it is always there at a desk');
  const map = /makeMapView/;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(story);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => map.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Show the map' }).click();
  await expect(storyMap(page).locator('.spot-dot').first()).toBeVisible();
  await page.reload();
  await expect(storyMap(page).locator('.spot-dot').first()).toBeVisible();
  await page.getByRole('button', { name: 'Hide the map' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Show the map' })).toBeVisible();
  await expect(storyMap(page).locator('.spot-dot')).toHaveCount(0);
});

test.describe('of photos without positions', () => {
  test.skip(!isThere('kubecon'), 'needs ../shared/kubecon');
  test.use({ site: 'kubecon' });

  test('a story has no map', async ({ page }) => {
    await page.goto('kubecon/');
    await expect(page.getByRole('article')).toBeVisible();
    await expect(storyMap(page)).toHaveCount(0);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, allowed: /\.js: csp$/ });

  test('a story stands as it did', async ({ page }) => {
    await page.goto(story);
    await expect(page.getByText('I had slept two hours')).toBeVisible();
    await expect(storyMap(page)).toBeHidden();
  });
});
