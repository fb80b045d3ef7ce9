import { expect, test } from './reader.ts';

test('a story is printed as a book: its drawn map, each part on a page, and nothing to press', async ({
  page,
}) => {
  const drawn = /assets\/drawn-\w+\.svg$/;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('2019-06-shanghai/');
  await expect(page.getByRole('link', { name: 'Photos', exact: true }).first()).toBeVisible();
  expect(asked.filter((path) => path.includes('drawn-'))).toEqual([]);

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const map = page.getByRole('img', { name: 'Drawn map of Shanghai, June 2019: 21 photos' });
  await expect(map).toBeVisible();
  await map.scrollIntoViewIfNeeded();
  await expect(map).toHaveJSProperty('naturalWidth', 800);
  expect(asked.filter((path) => drawn.test(path))).toHaveLength(1);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('html')).toHaveCSS('color', 'rgb(28, 26, 23)');
  for (const part of await page.getByRole('article').getByRole('heading', { level: 2 }).all())
    if ((await part.textContent()) !== 'Two hundred talks and a river')
      await expect(part).toHaveCSS('break-before', 'page');
});

test('a gallery is printed day by day, with the words of its photos', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Lunch had no interpreter. I pointed.')).toBeVisible();
  await expect(page.getByRole('search')).toHaveCount(0);
  const breaks = page
    .locator('section')
    .evaluateAll((days) => days.map((day) => getComputedStyle(day).breakBefore));
  expect(await breaks).toEqual(['auto', 'page', 'page', 'page', 'page']);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, allowed: /\.js: csp$/ });

  test('a drawn map stands where the live one would be, in the colours of the scheme', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('2019-06-shanghai/map/');
    const map = page.getByRole('img', { name: 'Drawn map of Shanghai, June 2019' });
    await expect(map).toBeVisible();
    await expect(map).toHaveJSProperty('naturalWidth', 800);
    const shown = () => map.evaluate((image) => (image as HTMLImageElement).currentSrc);
    await expect.poll(shown).toMatch(/drawn-\w+-dark\.svg$/);
    await page.goto('2019-06-shanghai/');
    await page.getByRole('link', { name: 'Drawn map of Shanghai' }).click();
    await expect(page).toHaveURL(/\/map\/$/);
  });
});
