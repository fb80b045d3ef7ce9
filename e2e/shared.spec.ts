import { expect, test } from './reader.ts';
import { lightbox, photo, tripView } from './visible.ts';

test.use({ site: 'journal' });

test('what a browser shares and remembers is what the reader looks at', async ({ page }) => {
  const canonical = page.locator('head > link[rel="canonical"]');
  const shares = (path: string) =>
    expect(canonical).toHaveAttribute('href', `https://example.org/journal/${path}`);
  const feeds = page.locator('head > link[type="application/atom+xml"]');
  const preview = page.locator('head > meta[property="og:title"]');

  await page.goto('2019-06-shanghai/');
  await shares('2019-06-shanghai/');
  await expect(preview).toHaveCount(1);
  await tripView(page, 'Photos').click();
  await expect(page).toHaveTitle('Photos · Shanghai, June 2019 · Far and near');
  await shares('2019-06-shanghai/photos/');
  // What was told of the page before is told no more.
  await expect(preview).toHaveCount(0);
  await expect(feeds).toHaveCount(2);

  await photo(page, 'A steaming bowl of noodles').click();
  await expect(page).toHaveTitle('Lunch had no interpreter. I pointed. · Far and near');
  await shares('2019-06-shanghai/photos/noodles/');
  await page.keyboard.press('Escape');
  await expect(lightbox(page)).toBeHidden();
  await expect(page).toHaveTitle('Photos · Shanghai, June 2019 · Far and near');
  await shares('2019-06-shanghai/photos/');

  await page.getByRole('link', { name: 'Journal', exact: true }).click();
  await expect(page).toHaveTitle('Far and near');
  await shares('');
  await expect(feeds).toHaveCount(1);
});
