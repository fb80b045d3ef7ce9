import { expect, test } from './reader.ts';
import { announced, pins, slide, stack } from './visible.ts';

test('a cluster comes apart where it stands', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/');
  await stack(page, 19).click();
  await expect(stack(page, 19)).toHaveCount(0);
  await expect(pins(page).nth(1)).toBeVisible();
});

test('photos of one spot open as a set, in order of time', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/?photo=keynote');
  await stack(page, 7).click();
  await expect(announced(page)).toContainText('1 of 7.');
  await expect(
    slide(page, 'A glass hall with a deep roof, banners and people on a wide wet square'),
  ).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(slide(page, 'A dark hall with violet arches and a bright screen far away')).toBeInViewport();
  await expect(announced(page)).toContainText('2 of 7.');
  await expect(page).toHaveURL(/\/photos\/keynote\/\?in=/);
  await page.reload();
  await expect(announced(page)).toContainText('2 of 7.');
});
