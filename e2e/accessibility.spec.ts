import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, photo, photos, pins, storyMap } from './visible.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const kinds = {
  'the journal': '',
  'all photos': 'photos/',
  'a trip': '2019-06-shanghai/',
  'the photos of a trip': '2019-06-shanghai/photos/',
  'a day': '2019-06-shanghai/days/2019-06-24/',
};

/** Serious findings in either colour scheme, each with the element that has it. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical')
        found.push(...nodes.map(({ html }) => `${colorScheme}: ${id}: ${html}`));
    }
  }
  return found;
}

for (const [kind, address] of Object.entries(kinds)) {
  test(`${kind} has no serious finding`, async ({ page }) => {
    await page.goto(address);
    await expect(
      photos(page)
        .first()
        .or(page.getByRole('heading', { name: 'Shanghai' }))
        .first(),
    ).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}

test('a filtered gallery has no serious finding, with and without what it is filtered by', async ({
  page,
}) => {
  await page.goto('photos/?place=The+Bund&q=river');
  await expect(page.getByRole('link', { name: 'Two hundred talks and a river' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: /^Filter/ }).click();
  await expect(page.getByRole('checkbox', { name: /^The Bund/ })).toBeChecked();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Filter/ })).toBeFocused();
});

for (const address of ['map/', '2019-06-shanghai/map/']) {
  test(`the map at /${address} has no serious finding`, async ({ page }) => {
    await page.goto(address);
    await expect(pins(page).first()).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}

test('the map beside a story has no serious finding', async ({ page, isMobile }) => {
  await page.goto('2019-06-shanghai/');
  if (isMobile) await page.getByRole('button', { name: 'Show the map' }).click();
  await photo(page, 'Curved roofs edged with light and red lanterns').scrollIntoViewIfNeeded();
  await expect(storyMap(page).locator('.selected').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('the map in the lightbox has no serious finding', async ({ page, isMobile }) => {
  await page.goto('2019-06-shanghai/photos/bund-night/');
  if (isMobile) await inLightbox(page, /^Map$/).click();
  await expect(lightbox(page).locator('.selected').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test('the played trip has no serious finding', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/?play');
  await expect(page.getByRole('dialog').locator('.traveller')).toBeVisible();
  await page.keyboard.press('Space');
  expect(await findings(page)).toEqual([]);
});

test('the open lightbox has no serious finding, with and without its details', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/bund-night/');
  await expect(announced(page)).toContainText('3 of 24.');
  expect(await findings(page)).toEqual([]);
  await inLightbox(page, 'Details').click();
  await expect(lightbox(page).getByText('Camera')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});

test.describe('without script', () => {
  // What axe itself needs is allowed by the test, not by the page.
  test.use({ bypassCSP: true, allowed: /\.js|ERR_FAILED/ });

  test('a photo has no serious finding', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('2019-06-shanghai/photos/bund-night/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Bund, a little after eight');
    expect(await findings(page)).toEqual([]);
  });
});
