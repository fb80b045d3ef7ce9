import { expect, test } from './reader.ts';
import { inLightbox, lightbox, photo, pins, slide, tripView } from './visible.ts';

test.use({ site: 'withoutSlashes' });

test('the same build works on a host that takes the slash off addresses', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/');
  await expect(page).toHaveURL(/\/2019-06-shanghai\/photos$/);
  await photo(page, 'A steaming bowl of noodles').click();
  await expect(slide(page, 'A steaming bowl of noodles')).toBeInViewport();
  await page.reload();
  await expect(slide(page, 'A steaming bowl of noodles')).toBeInViewport();
  await inLightbox(page, 'Close').click();
  await expect(lightbox(page)).toBeHidden();
  await expect(photo(page, 'A steaming bowl of noodles')).toBeInViewport();
  await tripView(page, 'Map').click();
  await expect(pins(page).first()).toBeVisible();
  await page.reload();
  await expect(pins(page).first()).toBeVisible();
});
