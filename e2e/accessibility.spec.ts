import { findFaults } from './findFaults.ts';
import { allowedBetween, kindsOfPage, visit } from './kindsOfPage.ts';
import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, photo, pins, stack, storyMap } from './visible.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

// Four visits, so that each has time enough.
for (const first of [0, 1, 2, 3])
  test.describe(`pages, every fourth from the ${first + 1}.`, () => {
    test.use({ allowed: allowedBetween });

    test('every kind of page is without a fault', async ({ page }) => {
      for (const [site, path] of kindsOfPage.filter((_, at) => at % 4 === first)) {
        await visit(page, site, path);
        expect(await findFaults(page), `${site}: /${path}`).toEqual([]);
      }
    });
  });

test('a gallery is without a fault while it is filtered, searched in vain, and gone through by its rail', async ({
  page,
}) => {
  await page.goto('photos/?place=The+Bund&q=river');
  await expect(page.getByRole('link', { name: 'Two hundred talks and a river' })).toBeVisible();
  await page.getByRole('button', { name: /^Filter/ }).click();
  await expect(page.getByRole('checkbox', { name: /^The Bund/ })).toBeChecked();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Filter/ })).toBeFocused();
  await page.goto('photos/?q=zebra');
  await expect(page.getByText('No photo fits')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});

test.describe('a long gallery', () => {
  test.use({ site: 'many' });

  test('is without a fault while it is gone through by its rail', async ({ page }) => {
    await page.goto('2018-rome/photos/');
    await page.getByRole('slider', { name: 'Date' }).press('ArrowDown');
    await expect(page.locator('strong')).toHaveText('Wednesday, 2 May 2018');
    expect(await findFaults(page)).toEqual([]);
  });
});

test('the lightbox is without a fault with its map and details, its keys, a notice, and as a slideshow', async ({
  page,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'canShare', { value: () => false }));
  await page.goto('2019-06-shanghai/photos/bund-night/');
  await expect(lightbox(page).locator('.selected').first()).toBeVisible();
  await inLightbox(page, 'Details').click();
  await expect(lightbox(page).getByText('Camera')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('?');
  await expect(lightbox(page).getByRole('region', { name: 'Keys' })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  await inLightbox(page, /^Map$/).click();
  await inLightbox(page, 'Share').click();
  await expect(announced(page)).toContainText('The address of the photo');
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('End');
  await expect(announced(page)).toContainText('24 of 24.');
  await page.keyboard.press('s');
  await expect(inLightbox(page, 'Pause slideshow')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});

test('a map is without a fault with a cluster come apart, a day and a time chosen, and while the trip is played', async ({
  page,
}) => {
  await page.goto('2019-06-shanghai/map/');
  await stack(page, 19).click();
  await expect(stack(page, 19)).toHaveCount(0);
  await page.getByRole('radio', { name: /^Mon 24 Jun/ }).check();
  await page.getByRole('slider', { name: 'Shown from' }).press('PageUp');
  await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
  await expect(pins(page).first()).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.goto('2019-06-shanghai/map/?play');
  await expect(page.getByRole('dialog').locator('.traveller')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('filters, the map below a story and the map in the lightbox are without a fault', async ({ page }) => {
    await page.goto('photos/?place=The+Bund');
    await page.getByRole('button', { name: /^Filter/ }).click();
    await expect(page.getByRole('dialog').getByRole('checkbox', { name: /^The Bund/ })).toBeChecked();
    expect(await findFaults(page)).toEqual([]);
    await page.goto('2019-06-shanghai/');
    await page.getByRole('button', { name: 'Show the map' }).click();
    await photo(page, 'Curved roofs edged with light and red lanterns').scrollIntoViewIfNeeded();
    await expect(storyMap(page).locator('.selected').first()).toBeVisible();
    expect(await findFaults(page)).toEqual([]);
    await page.goto('2019-06-shanghai/photos/bund-night/');
    await inLightbox(page, /^Map$/).click();
    await expect(lightbox(page).locator('.selected').first()).toBeVisible();
    expect(await findFaults(page)).toEqual([]);
  });
});

test.describe('without script', () => {
  // What axe itself needs is allowed by the test, not by the page.
  test.use({ bypassCSP: true, allowed: /\.js|ERR_FAILED/ });

  test('a photo is without a fault', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('2019-06-shanghai/photos/bund-night/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Bund, a little after eight');
    expect(await findFaults(page)).toEqual([]);
  });
});
