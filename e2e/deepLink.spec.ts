import { expect, test } from './reader.ts';
import { announced, inLightbox, photo, slide } from './visible.ts';

test('the address of a photo opens that photo, survives a reload, and closes to its gallery', async ({
  page,
}) => {
  await page.goto('2019-06-shanghai/photos/noodles/');
  await expect(slide(page, 'A steaming bowl of noodles')).toBeInViewport();
  await page.reload();
  await expect(slide(page, 'A steaming bowl of noodles')).toBeInViewport();
  await inLightbox(page, 'Close').click();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/photos\/$/);
  await expect(photo(page, 'A steaming bowl of noodles')).toBeInViewport();
});

test('a photo of a day turns over within its day', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/bund-morning/?in=2019-06-shanghai/days/2019-06-24/');
  await expect(announced(page)).toContainText('1 of 7.');
  await inLightbox(page, 'Close').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Monday, 24 June 2019' })).toBeVisible();
});

test.describe('with a set that there is not', () => {
  test.use({ allowed: /404/ });

  test('the photo opens in its trip', async ({ page }) => {
    await page.goto('2019-06-shanghai/photos/noodles/?in=nowhere/');
    await expect(slide(page, 'A steaming bowl of noodles')).toBeInViewport();
    await expect(announced(page)).toContainText('9 of 24.');
  });
});
