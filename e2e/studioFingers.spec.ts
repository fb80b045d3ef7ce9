import { findFaults } from './findFaults.ts';
import { moveFingers } from './moveFingers.ts';
import { openPlacing } from './openPlacing.ts';
import { readSettings, withoutSavePicker } from './readSettings.ts';
import { expect, test } from './reader.ts';
import { scrollTop } from './visible.ts';

test.use({ site: 'fine' });

test('with a finger photos are gathered in the tray, placed by a tap on the map, moved by their pin, and the page scrolls past', async ({
  page,
}) => {
  await withoutSavePicker(page);
  await openPlacing(page, ['bund-night', 'yu-garden', 'flight', 'metro', 'hotel-window']);
  const session = await page.context().newCDPSession(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  const place = page.getByRole('button', { name: 'Place', exact: true });
  const panel = page.getByRole('complementary', { name: 'Chosen photos' });
  const tray = panel.getByRole('toolbar', { name: 'Without a position' }).getByRole('button');
  const map = page.getByRole('region', { name: 'Map to place photos on' });
  const pins = map.locator('.pin-box');
  const chosen = map.locator('.pin-box.selected');

  await place.tap();
  await expect(pins.first()).toBeVisible();
  await expect(tray).toHaveCount(3);
  await tray.nth(0).tap();
  await tray.nth(1).tap();
  await expect(panel.getByText('Tap where 2 photos were taken.')).toBeVisible();
  expect(await findFaults(page)).toEqual([]);
  await map.tap({ position: { x: 60, y: 60 } });
  await expect(panel.getByText('2 photos chosen, 2 with a position')).toBeVisible();
  await expect(undo).toHaveAttribute('title', 'Undo: Place 2 photos');
  await expect(tray).toHaveCount(1);
  const first = await chosen.boundingBox();
  const frame = await map.boundingBox();
  if (!first || !frame) throw new Error('No pin is in sight');
  expect(first.x + first.width / 2 - frame.x).toBeCloseTo(60, -1);
  expect(first.y + first.height / 2 - frame.y).toBeCloseTo(60, -1);

  // The pin of what is chosen goes with the finger, and the page stays.
  const top = await scrollTop(page);
  const [x, y] = [first.x + first.width / 2, first.y + first.height / 2];
  await moveFingers(session, [[x, y]], [[x + 80, y + 60]]);
  await expect(undo).toHaveAttribute('title', 'Undo: Move 2 photos');
  const moved = await chosen.boundingBox();
  expect(Math.round((moved?.x ?? 0) - first.x)).toBe(80);
  expect(Math.round((moved?.y ?? 0) - first.y)).toBe(60);
  expect(await scrollTop(page)).toBe(top);
  await expect(page.getByText('Use two fingers to move the map')).toHaveCount(0);

  await undo.tap();
  await expect(undo).toHaveAttribute('title', 'Undo: Place 2 photos');
  await page.getByRole('button', { name: 'Redo' }).tap();
  await expect(undo).toHaveAttribute('title', 'Undo: Move 2 photos');
  const saved = await readSettings(page);
  expect(saved).toMatch(/^photos:\n {2}flight\.jpg:\n {4}at: (\S+, \S+)\n {2}metro\.jpg:\n {4}at: \1\n$/);

  // The next of the tray begins anew; a finger on the map alone moves nothing, and is told so.
  await tray.first().tap();
  await expect(panel.getByText('1 chosen', { exact: true })).toBeVisible();
  const { x: left = 0, y: above = 0 } = (await map.boundingBox()) ?? {};
  await moveFingers(session, [[left + 30, above + 150]], [[left + 30, above + 90]]);
  await expect(page.getByText('Use two fingers to move the map')).toBeVisible();
  await moveFingers(session, [[200, 240]], [[200, 60]]);
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(top + 50);
  await expect(undo).toHaveAttribute('title', 'Undo: Move 2 photos');
});
