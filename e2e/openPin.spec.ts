import { expect, test } from './reader.ts';
import { inLightbox, lightbox, pins, slide } from './visible.ts';

test('a pin opens its photo, and closing it returns to the map', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/?photo=plane-trees');
  await pins(page).first().click();
  await expect(slide(page, 'A lane under plane trees, the sun falling through in patches')).toBeInViewport();
  await expect(page).toHaveURL(/\/photos\/plane-trees\/\?in=2019-06-shanghai\/map\//);
  await inLightbox(page, 'Close').click();
  await expect(lightbox(page)).toBeHidden();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/map\//);
  await expect(pins(page).first()).toBeInViewport();
});

test('the list beside the map names every photo on it', async ({ page }) => {
  await page.goto('2019-06-shanghai/map/');
  await expect(page.getByRole('heading', { name: '21 photos on the map' })).toBeVisible();
  await expect(page.getByText('3 photos have no position')).toBeVisible();
  const list = page.getByRole('list', { name: 'Photos on the map, in order of time' });
  await expect(list.getByRole('link')).toHaveCount(21);
  await list.getByRole('link', { name: 'The early shift' }).click();
  await expect(lightbox(page).getByText('The early shift')).toBeVisible();
});
