import type { Page } from '@playwright/test';
import { moveFingers } from './moveFingers.ts';
import { expect, test } from './reader.ts';
import { pins, scrollTop } from './visible.ts';

test.skip(({ isMobile }) => !isMobile, 'fingers are for phones');

const frame = (page: Page) => page.getByRole('region', { name: 'Map of the photos' });

/** The middle of the map, which is in view, and the browser's own fingers. */
async function reachForMap(page: Page) {
  await page.goto('2019-06-shanghai/map/');
  await expect(pins(page).first()).toBeVisible();
  const box = await frame(page).boundingBox();
  if (!box) throw new Error('The map is not on the screen');
  const session = await page.context().newCDPSession(page);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, session };
}

test('one finger scrolls the page past the map, and is told that it takes two', async ({ page }) => {
  const { x, y, session } = await reachForMap(page);
  await moveFingers(session, [[x, y]], [[x, y - 200]]);
  await expect(page.getByText('Use two fingers to move the map')).toBeVisible();
  await expect.poll(() => scrollTop(page)).toBeGreaterThan(100);
  await expect(page).toHaveURL(/2019-06-shanghai\/map\/$/);
  await expect(page.getByText('Use two fingers to move the map')).toBeHidden();
});

test('two fingers move the map, and the page stays', async ({ page }) => {
  const { x, y, session } = await reachForMap(page);
  const [lat, lon, zoom] = await settled(page, () =>
    moveFingers(
      session,
      [
        [x - 30, y],
        [x + 30, y],
      ],
      [
        [x - 30, y + 120],
        [x + 30, y + 120],
      ],
    ),
  );
  expect(zoom).toBeLessThanOrEqual(6);
  // What was north of the middle is in the middle now.
  expect(lat).toBeGreaterThan(38);
  expect(lon).toBeGreaterThan(110);
  expect(await scrollTop(page)).toBe(0);
  await expect(page.getByText('Use two fingers to move the map')).toBeHidden();
});

test('two fingers that part bring the map nearer', async ({ page }) => {
  const { x, y, session } = await reachForMap(page);
  const before = await settled(page, () =>
    moveFingers(
      session,
      [
        [x - 40, y],
        [x + 40, y],
      ],
      [
        [x - 40, y + 40],
        [x + 40, y + 40],
      ],
    ),
  );
  const after = await settled(page, () =>
    moveFingers(
      session,
      [
        [x - 20, y],
        [x + 20, y],
      ],
      [
        [x - 120, y],
        [x + 120, y],
      ],
    ),
  );
  expect(after[2]).toBeGreaterThan(before[2]);
});

/** Where the address says that the map looks, once it says something else than before. */
async function settled(page: Page, act: () => Promise<void>) {
  const before = page.url();
  await act();
  const place = /at=(-?[\d.]+),(-?[\d.]+),(\d+)z/;
  await expect.poll(() => page.url() !== before && place.test(page.url())).toBe(true);
  const [, lat, lon, zoom] = place.exec(page.url()) ?? [];
  return [Number(lat), Number(lon), Number(zoom)] as const;
}
