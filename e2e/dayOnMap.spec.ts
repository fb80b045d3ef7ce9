import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { pins, stack } from './visible.ts';

const day = (page: Page, name: string | RegExp) =>
  page.getByRole('group', { name: 'Day' }).getByRole('radio', { name });

const onMap = (page: Page, count: number) =>
  page.getByRole('heading', { name: `${count} photos on the map`, exact: true });

const lines = (page: Page, kind: 'trail' | 'track') =>
  page.getByRole('region', { name: 'Map of the photos' }).locator(`path.${kind}`);

test('choosing a day leaves its photos, its way and its place on the map', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/');
  await expect(pins(page).first()).toBeVisible();
  await expect(day(page, 'All days')).toBeChecked();
  await day(page, 'Sun 23 Jun 3.4 km').check();
  await expect(onMap(page, 3)).toBeVisible();
  await expect(lines(page, 'track')).toHaveCount(1);
  await expect(lines(page, 'trail')).toHaveCount(0);
  await expect(pins(page).locator('visible=true')).toHaveCount(3);
  await day(page, /^Mon 24 Jun/).check();
  await expect(onMap(page, 6)).toBeVisible();
  await expect(lines(page, 'track')).toHaveCount(0);
  await expect(lines(page, 'trail')).toHaveCount(1);
  await day(page, 'All days').check();
  await expect(onMap(page, 21)).toBeVisible();
  // That of the train to Beijing; those of walks are dots under their pins now.
  await expect(lines(page, 'trail')).toHaveCount(1);
});

test('the chosen day is in the address, and Back leads to the days before', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/?day=2019-06-24');
  await expect(day(page, /^Mon 24 Jun/)).toBeChecked();
  await expect(onMap(page, 6)).toBeVisible();
  await expect(pins(page).first()).toBeVisible();
  await day(page, /^Sun 23 Jun/).check();
  await expect(page).toHaveURL(/2019-06-shanghai\/map\/\?day=2019-06-23$/);
  await expect(onMap(page, 3)).toBeVisible();
  await page.goBack();
  await expect(day(page, /^Mon 24 Jun/)).toBeChecked();
  await expect(onMap(page, 6)).toBeVisible();
});

test('a day chosen while the map still goes to another is where it ends', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/?day=2019-06-24');
  await expect(onMap(page, 6)).toBeVisible();
  // From the whole trip, where it looks first, the map would jump; it zooms from one day to another.
  await expect(stack(page, 3)).toHaveCount(2);
  // In the very moment in which the map begins to zoom.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const choose = (date: string) =>
          document.querySelector<HTMLElement>(`[data-day="${date}"] input`)?.click();
        const pane = document.querySelector('.leaflet-map-pane');
        const watch = new MutationObserver(() => {
          if (!pane?.classList.contains('leaflet-zoom-anim')) return;
          watch.disconnect();
          choose('2019-06-24');
          resolve();
        });
        if (pane) watch.observe(pane, { attributes: true, attributeFilter: ['class'] });
        choose('2019-06-23');
      }),
  );
  await expect(day(page, /^Mon 24 Jun/)).toBeChecked();
  await expect(onMap(page, 6)).toBeVisible();
});

test('a day chosen before the script has come is kept', async ({ page }) => {
  let release = () => {};
  const chosen = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await chosen;
    await route.continue();
  });
  await page.goto('2019-06-shanghai/map/', { waitUntil: 'commit' });
  await day(page, /^Mon 24 Jun/).check();
  release();
  await expect(onMap(page, 6)).toBeVisible();
  await expect(day(page, /^Mon 24 Jun/)).toBeChecked();
  await expect(page).toHaveURL(/2019-06-shanghai\/map\/\?day=2019-06-24$/);
});

test('days are one stop of the keyboard, and arrow keys go from day to day', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/');
  await expect(pins(page).first()).toBeVisible();
  await day(page, 'All days').focus();
  await page.keyboard.press('ArrowRight');
  await expect(day(page, /^Sun 23 Jun/)).toBeChecked();
  await expect(onMap(page, 3)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(onMap(page, 21)).toBeVisible();
});

test('Back leads to before the days that the keyboard went through', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/');
  await expect(pins(page).first()).toBeVisible();
  await day(page, 'All days').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?day=2019-06-23$/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?day=2019-06-24$/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?day=2019-06-25$/);
  await day(page, /^Thu 27 Jun/).check();
  await expect(page).toHaveURL(/\?day=2019-06-27$/);
  await page.goBack();
  await expect(day(page, /^Tue 25 Jun/)).toBeChecked();
  await page.goBack();
  await expect(day(page, 'All days')).toBeChecked();
  await expect(onMap(page, 21)).toBeVisible();
});

test('a photo shows where it looked, if it says so', async ({ page }) => {
  const wedge = page.locator('path.wedge');
  await page.goto('2019-06-shanghai/map/?photo=bund-night');
  await expect(wedge).toHaveCount(1);
  // 104° from north: to the right of where it was taken, which is the middle of the map.
  const frame = await page.getByRole('region', { name: 'Map of the photos' }).boundingBox();
  const middle = (frame?.x ?? 0) + (frame?.width ?? 0) / 2;
  // It is drawn anew whenever the map has moved.
  await expect.poll(async () => Math.abs(((await wedge.boundingBox())?.x ?? 0) - middle)).toBeLessThan(3);
  await expect.poll(async () => (await wedge.boundingBox())?.width).toBeGreaterThan(100);
  await page.goto('2019-06-shanghai/map/?photo=keynote');
  await expect(pins(page).first()).toBeVisible();
  await expect(wedge).toHaveCount(0);
});
