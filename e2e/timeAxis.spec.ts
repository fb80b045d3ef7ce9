import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';

const axis = (page: Page) => page.getByRole('group', { name: 'Time' });
const slider = (page: Page, name: 'Shown from' | 'Shown until') => axis(page).getByRole('slider', { name });
const onMap = (page: Page, text: string) => page.getByRole('heading', { name: text, exact: true });

/** Drags over the axis, from one part of its length to another. */
async function drag(page: Page, from: number, to: number) {
  const plot = axis(page).locator('.plot');
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (!box) throw new Error('The axis is not on the screen');
  const at = (part: number) => [box.x + box.width * part, box.y + box.height / 2] as const;
  await page.mouse.move(...at(from));
  await page.mouse.down();
  await page.mouse.move(...at((from + to) / 2), { steps: 3 });
  await page.mouse.move(...at(to), { steps: 3 });
  await page.mouse.up();
}

test('dragging over the axis chooses a time, dragging the choice moves it', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/');
  await expect(axis(page).getByText('Sun 23 Jun, 19:00 – Thu 27 Jun, 16:00')).toBeVisible();
  await drag(page, 0.3, 0.2);
  await expect(axis(page).getByText('Mon 24 Jun, 13:00 – Mon 24 Jun, 23:00')).toBeVisible();
  await expect(onMap(page, '2 photos on the map')).toBeVisible();
  await drag(page, 0.25, 0.508);
  await expect(slider(page, 'Shown from')).toHaveAttribute('aria-valuetext', 'Tuesday, 25 June 2019, 13:00');
  await expect(onMap(page, '3 photos on the map')).toBeVisible();
  await axis(page).getByRole('button', { name: 'Show all' }).click();
  await expect(onMap(page, '21 photos on the map')).toBeVisible();
});

test('the ends of a choice are sliders for the keyboard, on the hours of a day', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/');
  await page.getByRole('radio', { name: /^Mon 24 Jun/ }).check();
  await expect(slider(page, 'Shown from')).toHaveAttribute('aria-valuetext', 'Monday, 24 June 2019, 00:00');
  await slider(page, 'Shown until').press('Home');
  await expect(slider(page, 'Shown until')).toHaveAttribute('aria-valuetext', 'Monday, 24 June 2019, 00:15');
  await expect(onMap(page, '0 photos on the map')).toBeVisible();
  await slider(page, 'Shown from').press('End');
  await expect(slider(page, 'Shown until')).toHaveAttribute('aria-valuetext', 'Tuesday, 25 June 2019, 00:00');
  await slider(page, 'Shown from').press('Shift+ArrowLeft');
  await expect(slider(page, 'Shown from')).toHaveAttribute('aria-valuetext', 'Monday, 24 June 2019, 23:30');
  await expect(slider(page, 'Shown until')).toHaveAttribute('aria-valuetext', 'Monday, 24 June 2019, 23:45');
  await slider(page, 'Shown from').press('Home');
  await slider(page, 'Shown until').press('ArrowRight');
  await expect(onMap(page, '6 photos on the map')).toBeVisible();
  await page.getByRole('radio', { name: 'All days' }).check();
  await expect(onMap(page, '21 photos on the map')).toBeVisible();
});

test('a time chosen before the map has come leaves the map on the whole day', async ({ page }) => {
  let release = () => {};
  const chosen = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/makeMapView*.js', async (route) => {
    await chosen;
    await route.continue();
  });
  await page.goto('2019-06-shanghai/map/');
  await page.getByRole('radio', { name: /^Mon 24 Jun/ }).check();
  await slider(page, 'Shown until').press('Home');
  await expect(slider(page, 'Shown until')).toHaveAttribute('aria-valuetext', 'Monday, 24 June 2019, 00:15');
  release();
  await expect(onMap(page, '0 photos on the map')).toBeVisible();
  await slider(page, 'Shown until').press('End');
  await expect(onMap(page, '6 photos on the map')).toBeVisible();
});
