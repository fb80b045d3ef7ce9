import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, photo, scrollTop, slide } from './visible.ts';

test('a photo of the story opens full screen, and Back returns to the same place', async ({ page }) => {
  await page.goto('2019-06-shanghai/');
  await photo(page, 'A headset and a receiver on a desk').scrollIntoViewIfNeeded();
  const before = await scrollTop(page);
  expect(before).toBeGreaterThan(0);
  await photo(page, 'A headset and a receiver on a desk').click();
  await expect(slide(page, 'A headset and a small receiver on a dark desk')).toBeInViewport();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/photos\/headset\/\?in=2019-06-shanghai\/$/);
  await page.goBack();
  await expect(lightbox(page)).toBeHidden();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/$/);
  await expect.poll(() => scrollTop(page)).toBe(before);
});

test('the lightbox tells what, where and when, and leads on to the next photo', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/');
  await photo(page, 'The towers of Pudong by night, doubled in the river').click();
  await expect(announced(page)).toContainText('3 of 24.');
  await expect(lightbox(page).getByText('The Bund, a little after eight')).toBeVisible();
  await expect(lightbox(page).getByRole('time')).toHaveText('Sunday, 23 June 2019, 20:07 (UTC+8)');
  await page.keyboard.press('ArrowRight');
  await expect(
    slide(page, 'Red lanterns strung before a many-storeyed pavilion with curved roofs'),
  ).toBeInViewport();
  await expect(lightbox(page).getByText('Yu Garden, a little after nine')).toBeVisible();
  await inLightbox(page, 'Close').click();
  await expect(lightbox(page)).toBeHidden();
  await expect(
    photo(page, 'Red lanterns strung before a many-storeyed pavilion with curved roofs'),
  ).toBeFocused();
});
