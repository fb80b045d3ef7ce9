import { expect, test } from './reader.ts';
import { announced, lightbox, photos } from './visible.ts';

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('2019-06-shanghai/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toBeVisible();
});

test('with the keyboard alone a photo is opened, turned over and closed', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/');
  await photos(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(announced(page)).toContainText('1 of 24.');
  await page.keyboard.press('ArrowRight');
  await expect(announced(page)).toContainText('2 of 24.');
  await page.keyboard.press('ArrowLeft');
  await expect(announced(page)).toContainText('1 of 24.');
  await page.keyboard.press('Escape');
  await expect(lightbox(page)).toBeHidden();
  await expect(photos(page).first()).toBeFocused();
});

test('the focus stays in the open lightbox', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/');
  await photos(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(announced(page)).toContainText('1 of 24.');
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab');
    await expect(lightbox(page).locator(':focus')).toHaveCount(1);
  }
});

test('arrows move from photo to photo as they stand on the page, also where all of them are there', async ({
  page,
}) => {
  await page.goto('2019-06-shanghai/photos/');
  await photos(page).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(photos(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const [above, below] = [
    await photos(page).nth(1).boundingBox(),
    await page.locator('[data-number]:focus').boundingBox(),
  ];
  expect(below?.y).toBeGreaterThan((above?.y ?? Infinity) + (above?.height ?? 0) - 1);
  await page.keyboard.press('End');
  await expect(photos(page).last()).toBeFocused();
  await expect(photos(page).last()).toBeInViewport();
});
