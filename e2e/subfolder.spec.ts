import { expect, test } from './reader.ts';
import { inLightbox, lightbox, photo, pins, slide, tripView } from './visible.ts';

test.use({ site: 'journal' });

test('the same build works below a folder of its host', async ({ page }) => {
  await page.goto('');
  await page.getByRole('link', { name: 'Shanghai, June 2019', exact: true }).click();
  await expect(page).toHaveURL(/\/journal\/2019-06-shanghai\/$/);
  await tripView(page, 'Photos').click();
  await expect(page).toHaveURL(/\/journal\/2019-06-shanghai\/photos\/$/);
  await photo(page, 'A steaming bowl of noodles').click();
  await expect(slide(page, 'A steaming bowl of noodles')).toBeInViewport();
  await expect(page).toHaveURL(/\/journal\/2019-06-shanghai\/photos\/noodles\/$/);
  await page.reload();
  await expect(slide(page, 'A steaming bowl of noodles')).toBeInViewport();
  await inLightbox(page, 'On the map').click();
  await expect(page).toHaveURL(/\/journal\/2019-06-shanghai\/map\/\?photo=noodles$/);
  await expect(pins(page).first()).toBeVisible();
  await expect(lightbox(page)).toBeHidden();
});
