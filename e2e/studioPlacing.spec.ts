import type { Locator, Page } from '@playwright/test';
import { openPlacing } from './openPlacing.ts';
import { readSettings, withoutSavePicker } from './readSettings.ts';
import { expect, test } from './reader.ts';

test.use({ site: 'fine' });

const places = ['bund-night', 'yu-garden', 'nanjing-road', 'noodles', 'headset'];
/** Of a camera whose clock is right, and with no position. */
const lost = ['flight', 'metro', 'hotel-window'];

async function open(page: Page, names: readonly string[], settings?: string) {
  await openPlacing(page, names, settings);
  // The map stands there with what has a position.
  await expect(page.locator('.placing-frame .pin-box').first()).toBeVisible();
  await expect(page.getByText(/^Reading/)).toHaveCount(0);
}

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const redo = (page: Page) => page.getByRole('button', { name: 'Redo' });
const tray = (page: Page) => page.getByRole('toolbar', { name: 'Without a position' }).getByRole('button');
const map = (page: Page) => page.getByRole('region', { name: 'Map to place photos on' });
const handle = (page: Page, name: string) =>
  page.getByRole('button', { name: `${name}: arrow keys move it` });
const position = (page: Page) => page.getByText(/^[\d.]+° N, [\d.]+° E$/);

/** On the screen. */
const middleOf = (pin: Locator) =>
  pin.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });

/** Pixels from the middle of a pin to a point of the screen. */
const farFrom = async (pin: Locator, { x, y }: { x: number; y: number }) => {
  const middle = await middleOf(pin);
  return Math.hypot(middle.x - x, middle.y - y);
};

/** Pixels from the middle of a pin to the track. */
const farFromTrack = async (page: Page, pin: Locator) => {
  const { x, y } = await middleOf(pin);
  return page.locator('path.track.tone-0').evaluate(
    (path: SVGPathElement, [fromX = 0, fromY = 0]) => {
      const matrix = path.getScreenCTM() ?? new DOMMatrix();
      const length = path.getTotalLength();
      const distances = Array.from({ length: 2001 }, (_, step) => {
        const point = path.getPointAtLength((length * step) / 2000).matrixTransform(matrix);
        return Math.hypot(point.x - fromX, point.y - fromY);
      });
      return Math.min(...distances);
    },
    [x, y],
  );
};

const trackMiddle = (page: Page) =>
  page.locator('path.track.tone-0').evaluate((path: SVGPathElement) => {
    const { x, y } = path
      .getPointAtLength(path.getTotalLength() / 2)
      .matrixTransform(path.getScreenCTM() ?? new DOMMatrix());
    return { x, y };
  });

test('many photos are dragged onto the map in one go, one of them farther by its pin onto the track, and all goes back', async ({
  page,
}) => {
  await withoutSavePicker(page);
  await open(page, [...places, ...lost]);
  await expect(tray(page)).toHaveCount(4);
  await tray(page).first().click();
  await tray(page)
    .last()
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('4 photos chosen, 0 with a position')).toBeVisible();
  await tray(page)
    .nth(1)
    .dragTo(map(page), { targetPosition: { x: 90, y: 120 } });
  await expect(page.getByText('4 photos chosen, 4 with a position')).toBeVisible();
  await expect(tray(page)).toHaveCount(0);
  await expect(undo(page)).toHaveAttribute('title', 'Undo: Place 4 photos');
  const frame = await map(page).boundingBox();
  const target = { x: (frame?.x ?? 0) + 90, y: (frame?.y ?? 0) + 120 };
  expect(await farFrom(page.locator('.placing-frame .pin-box.selected'), target)).toBeLessThan(1.5);

  await page.locator('.gallery [data-file="flight.jpg"]').click();
  const pin = handle(page, 'flight.jpg');
  const first = await position(page).textContent();
  const [from, to] = [await middleOf(pin), await trackMiddle(page)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x + 5, to.y + 5, { steps: 4 });
  await page.mouse.up();
  await expect(undo(page)).toHaveAttribute('title', 'Undo: Move flight.jpg');
  await expect(position(page)).not.toHaveText(first ?? '');
  await expect.poll(() => farFromTrack(page, pin)).toBeLessThan(1.5);

  const saved = await readSettings(page);
  const at = [...saved.matchAll(/^ {2}(\S+)\.jpg:\n {4}at: (\S+, \S+)$/gm)].map(([, name, spot]) => [
    name,
    spot,
  ]);
  expect(saved.split('\n')).toHaveLength(1 + 2 * 4 + 1);
  expect(at.map(([name]) => name).sort()).toEqual(['flight', 'headset', 'hotel-window', 'metro']);
  const spots = new Map(at.map(([name = '', spot]) => [name, spot]));
  expect(spots.get('metro')).toBe(spots.get('headset'));
  expect(spots.get('metro')).toBe(spots.get('hotel-window'));
  expect(spots.get('metro')).not.toBe(spots.get('flight'));

  await undo(page).click();
  await expect(position(page)).toHaveText(first ?? '');
  await undo(page).click();
  await expect(tray(page)).toHaveCount(4);
  await redo(page).click();
  await redo(page).click();
  await expect(tray(page)).toHaveCount(0);
  expect(await readSettings(page)).toBe(saved);
});

test('without a mouse photos are chosen, placed in the middle, moved, given coordinates and the name of a town, and brought back', async ({
  page,
}) => {
  await withoutSavePicker(page);
  await open(page, [...places, ...lost]);
  await tray(page).first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(tray(page).nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText('2 photos chosen, 0 with a position')).toBeVisible();
  await map(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 photos chosen, 2 with a position')).toBeVisible();
  await expect(tray(page)).toHaveCount(2);

  await page.getByRole('option', { selected: true }).first().focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  const pin = handle(page, 'flight.jpg');
  const before = await middleOf(pin);
  await pin.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(pin).toBeFocused();
  await expect.poll(() => farFrom(pin, { x: before.x + 64, y: before.y + 16 })).toBeLessThan(1.5);

  const field = page.getByLabel('Name of a place, or latitude, longitude');
  await field.fill(`31°14'22.9"N 121°29'59.3"E`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('31.23969° N, 121.49981° E')).toBeVisible();
  const typed = await readSettings(page);
  expect(typed).toContain('  flight.jpg:\n    at: 31.23969, 121.49981\n');
  await field.fill('lisbon');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^38\.7\d*° N, 9\.1\d*° W$/)).toBeVisible();

  // Keys that follow one another are one step.
  const steps = ['Place flight.jpg', 'Place flight.jpg', 'Move flight.jpg', 'Place 2 photos'];
  for (const step of steps) {
    await expect(undo(page)).toHaveAttribute('title', `Undo: ${step}`);
    await page.keyboard.press('ControlOrMeta+z');
  }
  await expect(tray(page)).toHaveCount(4);
  for (const step of steps.toReversed().slice(0, 3)) {
    await expect(redo(page)).toHaveAttribute('title', `Redo: ${step}`);
    await page.keyboard.press('ControlOrMeta+Shift+z');
  }
  await expect(page.getByText('31.23969° N, 121.49981° E')).toBeVisible();
  expect(await readSettings(page)).toBe(typed);
});

test('a clock that is slid takes its photo along the track, and what that leads to is accepted, refused and worked out again', async ({
  page,
}) => {
  await withoutSavePicker(page);
  const settings = (clock: string) => `# Ours.\ncameras:\n  - { model: DMC-TZ10, clock: ${clock} } # about\n`;
  await open(page, places, settings('15:00:00 fast'));
  await page.locator('.gallery [data-file="headset.jpg"]').click();
  await expect(page.getByText('worked out from the track')).toBeVisible();
  await page.getByText('Clock of a camera').click();
  await expect(page.getByText('1 of 1 photo on the track')).toBeVisible();
  const pin = page.locator('.placing-frame .pin-box[title="headset.jpg"]');
  const minutes = page.getByLabel('Minutes and seconds');
  await minutes.scrollIntoViewIfNeeded();
  // The map stays in sight while the slider is moved.
  await expect(pin).toBeInViewport();
  const [before, there] = [await middleOf(pin), await position(page).textContent()];
  const slider = await middleOf(minutes);
  await page.mouse.move(slider.x, slider.y);
  await page.mouse.down();
  await page.mouse.move(slider.x + 40, slider.y, { steps: 4 });
  await page.mouse.move(slider.x + 120, slider.y, { steps: 4 });
  await expect.poll(() => middleOf(pin)).not.toEqual(before);
  await expect.poll(() => farFromTrack(page, pin)).toBeLessThan(1.5);
  // Nothing is written before it is let go.
  await expect(undo(page)).toBeDisabled();
  await page.mouse.up();
  const clock = await page.getByLabel('How wrong it is').inputValue();
  expect(clock).toMatch(/^15:\d\d:\d\d$/);
  expect(clock > '15:05:00').toBe(true);
  await expect(undo(page)).toHaveAttribute('title', `Undo: Clock of DMC-TZ10: ${clock} fast`);
  await expect(position(page)).not.toHaveText(there ?? '');
  const slid = await position(page).textContent();
  const slidTo = settings(`"${clock} fast"`);
  expect(await readSettings(page)).toBe(slidTo);

  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByText('as photos.yaml says')).toBeVisible();
  await expect(undo(page)).toHaveAttribute('title', 'Undo: Accept the position of headset.jpg');
  const [lat, lon] = slid?.match(/[\d.]+/g) ?? [];
  const accepted = `${slidTo}photos:\n  headset.jpg:\n    at: ${lat}, ${lon}\n`;
  expect(await readSettings(page)).toBe(accepted);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('worked out from the track')).toBeVisible();
  await undo(page).click();
  await undo(page).click();
  await expect(page.getByText('worked out from the track')).toBeVisible();

  await page.getByRole('button', { name: 'Refuse' }).click();
  await expect(tray(page)).toHaveCount(1);
  await expect(page.getByText('Nothing is worked out, as photos.yaml says.')).toBeVisible();
  expect(await readSettings(page)).toBe(`${slidTo}photos:\n  headset.jpg:\n    infer: false\n`);
  await undo(page).click();
  await expect(tray(page)).toHaveCount(0);
  await redo(page).click();
  await expect(tray(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Work it out again' }).click();
  await expect(position(page)).toHaveText(slid ?? '');
  while (await undo(page).isEnabled()) await undo(page).click();
  await expect(position(page)).toHaveText(there ?? '');
  await expect(page.getByLabel('How wrong it is')).toHaveValue('15:00:00');
});

test('a clock that is typed brings its photos onto the track, where keys move them with it', async ({
  page,
}) => {
  await withoutSavePicker(page);
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
  const first = (await position(page).textContent()) ?? '';
  const minutes = page.getByLabel('Minutes and seconds');
  await minutes.focus();
  for (let minute = 0; minute < 12; minute++) await page.keyboard.press('PageUp');
  await expect(page.getByText('The clock is 15:42:00 fast.')).toBeVisible();
  await expect(position(page)).not.toHaveText(first);
  expect(await readSettings(page)).toBe('cameras:\n  - model: DMC-TZ10\n    clock: "15:42:00 fast"\n');
  // One step, or two where a pause was made.
  while (await undo(page).isEnabled()) await undo(page).click();
  await expect(page.getByText('0 of 1 photo on the track')).toBeVisible();
  await expect(page.getByText('1 without a position')).toBeVisible();
  await expect(page.getByLabel('How wrong it is')).toHaveValue('00:00:00');
});
