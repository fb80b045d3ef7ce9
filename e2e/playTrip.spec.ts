import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { lightbox, slide } from './visible.ts';

const map = '2019-06-shanghai/map/';
const stage = (page: Page) => page.getByRole('dialog', { name: 'The trip, played' });
const button = (page: Page, name: string) => stage(page).getByRole('button', { name, exact: true });
const said = (page: Page) => stage(page).getByRole('status');
const traveller = (page: Page) => stage(page).locator('.traveller');

test('the trip is played from its map, stops at photos, and Escape leads back', async ({ page }) => {
  await page.goto(map);
  await page.getByRole('link', { name: 'Play the trip' }).click();
  await expect(page).toHaveURL(/\/map\/\?play$/);
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(said(page)).toHaveText('Photo 1 of 21. A street full of people under neon signs');
  await expect(said(page)).toContainText('Photo 2 of 21.');
  await expect(stage(page).getByText('The Bund, a little after eight')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stage(page)).toBeHidden();
  await expect(page).toHaveURL(/\/map\/$/);
});

test('between two photos the traveller moves', async ({ page }) => {
  await page.goto(`${map}?play`);
  await expect(traveller(page)).toBeVisible();
  const before = await traveller(page).getAttribute('style');
  await expect(said(page)).toBeEmpty();
  await expect.poll(() => traveller(page).getAttribute('style')).not.toBe(before);
});

test('with the keyboard it is paused, gone through photo by photo and day by day', async ({ page }) => {
  await page.goto(`${map}?play`);
  await expect(traveller(page)).toBeVisible();
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(button(page, 'Play')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toContainText('Photo 3 of 21.');
  await page.keyboard.press('ArrowLeft');
  await expect(said(page)).toContainText('Photo 2 of 21.');
  await page.keyboard.press('PageDown');
  await expect(stage(page).getByText('Monday, 24 June 2019', { exact: false }).first()).toBeVisible();
  await page.keyboard.press('End');
  await expect(said(page)).toContainText('Photo 21 of 21.');
  await page.keyboard.press('Home');
  await expect(said(page)).toContainText('Photo 1 of 21.');
  // Which plays the photos of a page, but not of one that lies below.
  await page.keyboard.press('s');
  await page.keyboard.press('End');
  await expect(said(page)).toContainText('Photo 21 of 21.');
  await expect(page).toHaveURL(/\/map\/\?play$/);
});

test('scrubbing pauses it and shows that moment; speed and days have buttons', async ({ page }) => {
  await page.goto(`${map}?play`);
  await expect(button(page, 'Pause')).toBeVisible();
  const slider = stage(page).getByRole('slider', { name: 'Time of the trip' });
  await slider.fill((await slider.getAttribute('max')) ?? '');
  await expect(button(page, 'Play')).toBeVisible();
  await expect(said(page)).toContainText('Photo 21 of 21.');
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    'Photo 21 of 21, Thursday, 27 June 2019, 15:42 (UTC+8)',
  );
  await button(page, 'Previous day').click();
  await expect(stage(page).getByText('Wednesday, 26 June 2019', { exact: false }).first()).toBeVisible();
  await button(page, 'Speed: 1 ×').click();
  await expect(button(page, 'Speed: 2 ×')).toBeVisible();
  await button(page, 'Close').click();
  await expect(stage(page)).toBeHidden();
  await expect(page).toHaveURL(/\/map\/$/);
});

test('a photo of it opens, and Back goes on where it was left', async ({ page }) => {
  await page.goto(map);
  await page.getByRole('link', { name: 'Play the trip' }).click();
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  const bund = 'The towers of Pudong by night, doubled in the river';
  await stage(page).getByRole('link', { name: bund }).click();
  await expect(slide(page, bund)).toBeInViewport();
  await expect(stage(page)).toBeHidden();
  await page.goBack();
  await expect(lightbox(page)).toBeHidden();
  await expect(said(page)).toContainText('Photo 2 of 21.');
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('it goes in steps: from photo to photo, and never between them', async ({ page }) => {
    await page.goto(`${map}?play`);
    await expect(said(page)).toContainText('Photo 1 of 21.');
    const places = new Set<string | null>();
    await expect(async () => {
      places.add(await traveller(page).getAttribute('style'));
      expect(await said(page).textContent()).toContain('Photo 3 of 21.');
    }).toPass({ intervals: [40] });
    expect(places.size).toBeLessThanOrEqual(5);
  });
});
