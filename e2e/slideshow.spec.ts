import { expect, test } from './reader.ts';
import { announced, inLightbox, photos } from './visible.ts';

test('the slideshow goes on by itself and stops when asked', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/');
  await photos(page).first().click();
  await inLightbox(page, 'Play slideshow').click();
  await expect(inLightbox(page, 'Pause slideshow')).toBeVisible();
  // Two seconds for each.
  for (const key of ['-', '-']) await page.keyboard.press(key);
  await expect(announced(page)).toContainText('3 of 24.', { timeout: 40_000 });
  await inLightbox(page, 'Pause slideshow').click();
  await page.clock.install();
  await page.clock.runFor(60_000);
  await expect(announced(page)).toContainText('3 of 24.');
  await expect(inLightbox(page, 'Play slideshow')).toBeVisible();
});
