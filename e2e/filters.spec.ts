import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, photo, photos } from './visible.ts';

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const filter = (page: Page) => page.getByRole('button', { name: /^Filter/ });
const said = (page: Page) => page.getByRole('main').getByRole('status');
const value = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });
const chip = (page: Page, name: string) => page.getByRole('button', { name: `Remove ${name}` });
/** On a phone the values lie in a sheet over the page. */
const closeSheet = async (page: Page, isMobile: boolean) => {
  if (isMobile) await page.getByRole('button', { name: /^Show \d+ photos?$/ }).click();
};

test('photos are chosen by place and camera, each value with its count, and Back takes a choice back', async ({
  page,
  isMobile,
}) => {
  await page.goto('2019-06-shanghai/photos/');
  await expect(photos(page)).toHaveCount(24);
  await filter(page).click();
  await expect(page.getByRole('group', { name: 'Trip' })).not.toBeAttached();
  await value(page, /^The Bund 3$/).check();
  await expect(value(page, /^Shanghai 19$/)).toBeVisible();
  await expect(value(page, /^Google Pixel 3 1$/)).toBeVisible();
  await value(page, /^Panasonic DMC-TZ10 2$/).check();
  await closeSheet(page, isMobile);
  await expect(said(page)).toHaveText('2 of 24 photos');
  await expect(photos(page)).toHaveCount(2);
  await expect(page).toHaveURL(/photos\/\?place=The\+Bund&camera=Panasonic\+DMC-TZ10$/);
  await chip(page, 'Place: The Bund').click();
  await expect(said(page)).toHaveText('13 of 24 photos');
  await expect(chip(page, 'Camera: Panasonic DMC-TZ10')).toBeFocused();
  await page.goBack();
  await expect(said(page)).toHaveText('2 of 24 photos');
  await page.goBack();
  await expect(said(page)).toHaveText('3 of 24 photos');
  await page.goBack();
  await expect(photos(page)).toHaveCount(24);
  await page.goForward();
  await page.getByRole('button', { name: 'Show all photos' }).click();
  await expect(said(page)).toHaveText('24 photos');
  await expect(photos(page)).toHaveCount(24);
  await expect(page).toHaveURL(/photos\/$/);
});

test('the lightbox turns over what was chosen, opened from it or by its address alone', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/?place=The+Bund&place=Yu+Garden');
  await expect(photos(page)).toHaveCount(5);
  await photos(page).nth(1).click();
  await expect(announced(page)).toContainText('2 of 5.');
  await page.keyboard.press('ArrowRight');
  await expect(announced(page)).toContainText('3 of 5.');
  await expect(page).toHaveURL(
    /photos\/bund-morning\/\?in=2019-06-shanghai\/photos\/%3Fplace%3DThe%2BBund%26place%3DYu%2BGarden$/,
  );
  await page.reload();
  await expect(announced(page)).toContainText('3 of 5.');
  await inLightbox(page, 'Close').click();
  await expect(lightbox(page)).toBeHidden();
  await expect(photos(page)).toHaveCount(5);
  await expect(page).toHaveURL(/photos\/\?place=The\+Bund&place=Yu\+Garden$/);
  await page.getByRole('link', { name: 'Slideshow' }).click();
  await expect(announced(page)).toContainText('1 of 5.');
});

test('words are searched as they are typed, in photos and posts', async ({ page }) => {
  await page.goto('photos/');
  // The key is nobody's before script has come.
  await expect(filter(page)).toBeEnabled();
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await search(page).fill('外滩');
  await expect(said(page)).toHaveText('3 of 24 photos');
  await search(page).fill('NOODL interp');
  await expect(said(page)).toHaveText('1 of 24 photos');
  await expect(photo(page, 'A steaming bowl of noodles')).toBeVisible();
  await expect(page).toHaveURL(/photos\/\?q=NOODL\+interp$/);
  const posts = page.getByRole('navigation', { name: 'In the stories' });
  await posts.getByRole('link', { name: 'Two hundred talks and a river' }).click();
  await expect(page).toHaveURL(/2019-06-shanghai\/$/);
  await page.goBack();
  await expect(photos(page)).toHaveCount(1);
  await expect(search(page)).toHaveValue('NOODL interp');
});

test('what no photo has is said, with a way back', async ({ page }) => {
  await page.goto('photos/?camera=Leica+M6&year=2019');
  await expect(said(page)).toHaveText('0 of 24 photos');
  await expect(page.getByText('No photo fits')).toBeVisible();
  await chip(page, 'Camera: Leica M6').click();
  await expect(said(page)).toHaveText('24 of 24 photos');
});

test.describe('of many photos', () => {
  test.use({ site: 'many' });

  test('the chosen ones have rows, days and an order of their own', async ({ page, isMobile }) => {
    await page.goto('photos/');
    await filter(page).click();
    await value(page, /^2018 200$/).check();
    await value(page, /^Without a date 3$/).check();
    await closeSheet(page, isMobile);
    await expect(said(page)).toHaveText('203 of 373 photos');
    await page.goto('photos/?trip=2018-rome&q=4+may');
    await expect(said(page)).toHaveText('50 of 373 photos');
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
      'Friday, 4 May 2018',
      'All trips',
    ]);
    const first = page.locator('[data-number="0"]');
    await first.focus();
    await page.keyboard.press('End');
    const last = page.locator('[data-number="49"]:focus');
    await expect(last).toHaveAttribute('href', /./);
    await page.keyboard.press('Enter');
    await expect(announced(page)).toContainText('50 of 50.');
    await page.reload();
    await expect(announced(page)).toContainText('50 of 50.');
    await inLightbox(page, 'Close').click();
    await expect(last).toBeInViewport();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, allowed: /\.js: csp$/ });

  test('nothing is offered that would not work', async ({ page }) => {
    await page.goto('photos/');
    await expect(photos(page)).toHaveCount(24);
    await expect(search(page)).toBeHidden();
    await expect(filter(page)).toBeHidden();
  });
});
