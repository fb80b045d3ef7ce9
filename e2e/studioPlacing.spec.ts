import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { folders } from './sites.ts';

test.use({ site: 'fine' });

const folder = join(folders.sample, '2019-06-shanghai');
const places = ['bund-night', 'yu-garden', 'nanjing-road', 'noodles', 'headset'];
// Of a camera whose clock is right, and so in nobody's way.
const flight = 'flight';

async function open(page: Page, names: readonly string[]) {
  await page.goto('studio/');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...names.map((name) => `${folder}/${name}.jpg`), `${folder}/walk.gpx`]);
  await expect(page.getByText('without a position', { exact: false }).first()).toBeVisible();
  // The map stands there with what has a position.
  await expect(page.locator('.placing-frame .pin-box').first()).toBeVisible();
}

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const map = (page: Page) => page.getByRole('region', { name: 'Map to place photos on' });
const placeOf = (page: Page, name: string) =>
  page.getByRole('button', { name: `${name}: arrow keys move it` }).evaluate((pin) => {
    const { x, y } = pin.getBoundingClientRect();
    return { x: Math.round(x), y: Math.round(y) };
  });

test('a photo without a position is dragged onto the map, moved by keys, given coordinates, and all of it undone', async ({
  page,
}) => {
  await open(page, [...places, flight]);
  await page
    .locator('[draggable=true]')
    .first()
    .dragTo(map(page), { targetPosition: { x: 90, y: 120 } });
  await expect(page.getByText('1 without a position')).toBeVisible();
  await expect(undo(page)).toHaveAttribute('title', 'Undo: Place flight.jpg');

  await page.locator('.gallery [data-file="flight.jpg"]').click();
  const pin = page.getByRole('button', { name: 'flight.jpg: arrow keys move it' });
  const before = await placeOf(page, 'flight.jpg');
  await pin.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(pin).toBeFocused();
  await expect.poll(() => placeOf(page, 'flight.jpg')).toEqual({ x: before.x + 64, y: before.y + 16 });

  const field = page.getByLabel('Name of a place, or latitude, longitude');
  await field.fill(`31°14'22.9"N 121°29'59.3"E`);
  await page.getByRole('button', { name: 'Place here' }).click();
  await expect(page.getByText('31.23969° N, 121.49981° E')).toBeVisible();

  // Keys that follow one another are one step.
  for (const name of ['Place flight.jpg', 'Move flight.jpg', 'Place flight.jpg']) {
    await expect(undo(page)).toHaveAttribute('title', `Undo: ${name}`);
    await undo(page).click();
  }
  await expect(page.getByText('2 without a position')).toBeVisible();
});

test('a clock that is put right brings its photos onto the track, where they move with it', async ({
  page,
}) => {
  await open(page, places);
  // What is chosen stands in no stack.
  await page.locator('.gallery [data-file="headset.jpg"]').click();
  await page.getByText('Clock of a camera').click();
  await page.getByLabel('Camera', { exact: true }).selectOption('DMC-TZ10');
  await expect(page.getByText('0 of 1 photo on the track')).toBeVisible();
  await page.getByLabel('How wrong it is').fill('15:30:00');
  await page.keyboard.press('Tab');
  await expect(page.getByText('1 of 1 photo on the track')).toBeVisible();
  await expect(page.getByText('1 without a position')).toBeHidden();
  await expect(undo(page)).toHaveAttribute('title', 'Undo: Clock of DMC-TZ10: 15:30:00 fast');
  await expect(page.locator('.placing-frame .pin-box[title="headset.jpg"]')).toBeVisible();
  const position = page.getByText(/^[\d.]+° N, [\d.]+° E$/);
  const first = (await position.textContent()) ?? '';
  const minutes = page.getByLabel('Minutes and seconds');
  await minutes.focus();
  for (let minute = 0; minute < 12; minute++) await page.keyboard.press('PageUp');
  await expect(page.getByText('The clock is 15:42:00 fast.')).toBeVisible();
  await expect(position).not.toHaveText(first);
  // One step, or two where a pause was made.
  while (await undo(page).isEnabled()) await undo(page).click();
  await expect(page.getByText('0 of 1 photo on the track')).toBeVisible();
  await expect(page.getByText('1 without a position')).toBeVisible();
  await expect(page.getByLabel('How wrong it is')).toHaveValue('00:00:00');
});
