import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { inLightbox, lightbox, pins, stack } from './visible.ts';

test.use({ site: 'many' });

const list = (page: Page) => page.getByRole('list', { name: 'Photos on the map, in order of time' });
const links = (page: Page) => list(page).getByRole('link');

test('the map of all trips comes with its stacks, and a list of which a part is in the document', async ({
  page,
}) => {
  await page.goto('map/');
  await expect(page.getByRole('heading', { name: '240 photos on the map' })).toBeVisible();
  await expect(stack(page, 200)).toBeVisible();
  await expect(stack(page, 40)).toBeVisible();
  await expect(links(page).nth(9)).toBeAttached();
  expect(await links(page).count()).toBeLessThan(60);
});

test('the list follows the map, says how far and where, and lights up the pin', async ({ page }) => {
  await page.goto('map/');
  await stack(page, 40).click();
  await expect(page.getByRole('heading', { name: '40 of 240 photos in view' })).toBeVisible();
  await expect(page.getByText('The stack of 40 photos comes apart.')).toBeAttached();
  await expect(links(page)).toHaveCount(40);
  await expect(links(page).nth(1)).toContainText('40 m north of the one before');
  await links(page).nth(20).focus();
  await expect(page.locator('.pin-box.lit')).toHaveCount(1);
});

test('who comes to the list before the map was moved finds all of it', async ({ page }) => {
  await page.goto('map/');
  await expect(stack(page, 40)).toBeVisible();
  await expect(links(page)).toHaveCount(12);
  await links(page).first().focus();
  await expect(links(page).nth(12)).toBeAttached();
  await links(page).nth(11).focus();
  await page.keyboard.press('Tab');
  await expect(links(page).nth(12)).toBeFocused();
});

test('the list shows the photo of the first pin that the pointer comes to', async ({ page }) => {
  await page.goto('map/');
  await stack(page, 40).hover();
  const shown = list(page).locator('.hovered');
  await expect(shown).toBeInViewport();
  await expect(shown).toHaveAttribute('data-number', /^\d{2,3}$/);
});

test('a photo far down the list is found by its address, opens, and closes onto the same view', async ({
  page,
}) => {
  await page.goto('2018-rome/map/?photo=walk-180');
  const asked = list(page).locator('[aria-current="location"]');
  await expect(asked).toHaveAttribute('href', /walk-180/);
  // Under the map of a phone: the list has come to the photo, the reader goes to the list.
  await list(page).scrollIntoViewIfNeeded();
  await expect(asked).toBeInViewport();
  await asked.click();
  await expect(lightbox(page)).toBeVisible();
  await expect(page).toHaveURL(/photos\/walk-180\/\?in=2018-rome\/map\//);
  await inLightbox(page, 'Next photo').click();
  await expect(page).toHaveURL(/photos\/walk-181\/\?in=2018-rome\/map\//);
  await page.reload();
  await expect(lightbox(page)).toBeVisible();
  await inLightbox(page, 'Close').click();
  await expect(page).toHaveURL(/2018-rome\/map\//);
  await expect(pins(page).first()).toBeVisible();
});

test('where the map looks is in its address, and comes back with it', async ({ page }) => {
  await page.goto('map/');
  await expect(stack(page, 200)).toBeVisible();
  await stack(page, 200).click();
  await expect(page).toHaveURL(/map\/\?at=41\.\d+,12\.\d+,\d+z$/);
  const address = page.url();
  const heading = await page.getByRole('heading', { name: /in view/ }).textContent();
  await pins(page).first().click();
  await page.goto(address);
  await expect(page.getByRole('heading', { name: heading?.trim() ?? '' })).toBeVisible();
  expect(page.url()).toBe(address);
});

test('a day alone, and Back to all', async ({ page }) => {
  await page.goto('2018-rome/map/');
  await expect(stack(page, 200).or(pins(page).first())).toBeVisible();
  await page.goto('2018-rome/map/?day=2018-05-02');
  await expect(page.getByRole('heading', { name: '50 photos on the map' })).toBeVisible();
  await page.getByRole('radio', { name: 'All days' }).check();
  await expect(page).toHaveURL(/2018-rome\/map\/$/);
  await expect(page.getByRole('heading', { name: '200 photos on the map' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: '50 photos on the map' })).toBeVisible();
});

test('a day of which the page has no photo in itself is shown where it was', async ({ page }) => {
  await page.goto('2018-rome/map/');
  await expect(page.getByRole('heading', { name: '200 photos on the map' })).toBeVisible();
  await page.getByRole('radio', { name: /^Fri 4 May/ }).check();
  await expect(page).toHaveURL(/2018-rome\/map\/\?day=2018-05-04$/);
  await expect(page.getByRole('heading', { name: '50 photos on the map' })).toBeVisible();
  await expect(links(page).first()).toHaveAttribute('href', /walk-150/);
  await expect(pins(page).first()).toBeVisible();
});

test('the time axis has the times of all photos, by the hour on a day that is loaded for it', async ({
  page,
}) => {
  await page.goto('2018-rome/map/');
  const axis = page.getByRole('group', { name: 'Time' });
  const until = axis.getByRole('slider', { name: 'Shown until' });
  await expect(axis.getByText('Tue 1 May, 10:00 – Fri 4 May, 19:00')).toBeVisible();
  await until.press('Home');
  await expect(page.getByRole('heading', { name: '6 photos on the map' })).toBeVisible();
  await axis.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('heading', { name: '200 photos on the map' })).toBeVisible();
  await page.getByRole('radio', { name: /^Fri 4 May/ }).check();
  await expect(until).toHaveAttribute('aria-valuetext', 'Saturday, 5 May 2018, 00:00');
  await until.fill('44');
  await expect(page.getByRole('heading', { name: '6 photos on the map' })).toBeVisible();
  await expect(links(page).first()).toHaveAttribute('href', /walk-150/);
});

test('a day has its way, also where its photos are loaded later', async ({ page }) => {
  const trails = page.getByRole('region', { name: 'Map of the photos' }).locator('path.trail');
  await page.goto('2018-rome/map/');
  await expect(trails).toHaveCount(4);
  await page.getByRole('radio', { name: /^Fri 4 May/ }).check();
  await expect(trails).toHaveCount(1);
  await page.goto('map/');
  await expect(stack(page, 200)).toBeVisible();
  await expect(trails).toHaveCount(0);
  await stack(page, 200).click();
  await expect(trails.first()).toBeAttached();
});

test('a large trip is played to its last photo', async ({ page }) => {
  await page.goto('2018-rome/map/?play');
  const stage = page.getByRole('dialog', { name: 'The trip, played' });
  await expect(stage.locator('.traveller')).toBeVisible();
  await page.keyboard.press('End');
  await expect(stage.getByRole('status')).toContainText('Photo 200 of 200.');
});

test('the axis of all trips goes from the first to the last', async ({ page }) => {
  await page.goto('map/');
  const axis = page.getByRole('group', { name: 'Time' });
  await axis.getByRole('slider', { name: 'Shown from' }).press('End');
  await expect(page.getByRole('heading', { name: '40 photos on the map' })).toBeVisible();
  await expect(stack(page, 40)).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, allowed: /\.js: csp$/ });

  test('the first dozen are listed, and days lead to the others', async ({ page }) => {
    await page.goto('2018-rome/map/');
    await expect(links(page)).toHaveCount(12);
    await page.getByRole('link', { name: 'Friday, 4 May 2018' }).click();
    await expect(page).toHaveURL(/2018-rome\/days\/2018-05-04\/$/);
  });
});
