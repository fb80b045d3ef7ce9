import type { Page } from '@playwright/test';
import { holdBack } from './holdBack.ts';
import { expect, test } from './reader.ts';
import { photos } from './visible.ts';

/** Opens a page whose pictures are marked as the build printed them, before its script comes. */
async function openPrinted(page: Page, address: string): Promise<void> {
  const { answer } = await holdBack(page, '**/assets/main-*.js');
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await photos(page).evaluateAll((links) => links.forEach((link) => link.setAttribute('data-printed', '')));
  answer();
}

test('the list of a map is taken over as it was printed, and hears the reader then', async ({ page }) => {
  await openPrinted(page, '2019-06-shanghai/map/');
  const first = photos(page).first();
  await expect(async () => {
    await page.mouse.move(0, 0);
    await first.hover();
    await expect(page.locator('.pin-box.lit')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expect(photos(page)).toHaveCount(21);
  await expect(photos(page).and(page.locator('[data-printed]'))).toHaveCount(21);
});

test('a map that looks at one place has the photos of that place in its list, however slow the page', async ({
  page,
}) => {
  await openPrinted(page, '2019-06-shanghai/map/?photo=tiananmen');
  await expect(page.getByRole('listitem').filter({ has: page.locator('img') })).toHaveCount(1);
  await expect(photos(page)).toHaveAttribute('data-photo', '2019-06-shanghai/tiananmen');
  await expect(photos(page)).toHaveAttribute('data-printed');
});

test('the pictures of a gallery stay those that were printed', async ({ page }) => {
  await openPrinted(page, '2019-06-shanghai/photos/');
  await expect(async () => {
    await photos(page).nth(2).press('ArrowLeft');
    await expect(photos(page).nth(1)).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(photos(page).and(page.locator('[data-printed]'))).toHaveCount(24);
});

test.describe('of many photos', () => {
  test.use({ site: 'many' });

  test('a photo that has the focus has it still when the gallery has been laid out', async ({ page }) => {
    await openPrinted(page, 'photos/');
    const third = page.locator('[data-number="2"]');
    await third.focus();
    await expect(page.locator('.days.placed')).toBeVisible();
    await expect(third).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-number="3"]')).toBeFocused();
  });
});
