import { expect, test } from './reader.ts';
import { photo, photos, tripView } from './visible.ts';

// The browser reports each script that it was told not to run.
test.use({ javaScriptEnabled: false, allowed: /\.js: csp$/ });

test('without script a reader goes from the journal to a photo, on to the next and to the map', async ({
  page,
}) => {
  await page.goto('');
  await page.getByRole('link', { name: 'Shanghai, June 2019', exact: true }).click();
  await expect(page.getByText('I had slept two hours')).toBeVisible();
  await tripView(page, 'Photos').click();
  await expect(photos(page)).toHaveCount(24);
  await photo(page, 'A steaming bowl of noodles').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lunch had no interpreter. I pointed.');
  await expect(page.getByRole('img', { name: 'A steaming bowl of noodles' })).toBeInViewport();
  await page.getByRole('link', { name: 'Next photo' }).click();
  await expect(page).toHaveURL(/\/photos\/ferry\/$/);
  await page.getByRole('link', { name: 'On the map' }).click();
  await expect(page.getByRole('link', { name: 'Plum rain' })).toBeVisible();
  await page.getByRole('link', { name: 'Plum rain' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plum rain');
});
