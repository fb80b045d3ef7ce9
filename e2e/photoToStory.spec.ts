import { holdBack } from './holdBack.ts';
import { expect, test } from './reader.ts';
import { inLightbox, lightbox, photo, slide } from './visible.ts';

test('a photo leads to the paragraph that shows it, and Back to the photo', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/');
  await photo(page, 'Tiled roofs and towers in orange haze, the sun just above them').click();
  await inLightbox(page, 'In the story: Two hundred talks and a river').click();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/#photo-sunset$/);
  await expect(lightbox(page)).toBeHidden();
  await expect(page.getByText('Last evening, from a roof with a door')).toBeInViewport();
  await page.goBack();
  await expect(
    slide(page, 'Tiled roofs and towers in orange haze, the sun just above them'),
  ).toBeInViewport();
});

test('a photo that has just come leads there too, however long the story takes', async ({ page }) => {
  await page.clock.install();
  await page.goto('2019-06-shanghai/photos/');
  await photo(page, 'Tiled roofs and towers in orange haze, the sun just above them').click();
  const link = inLightbox(page, /n the story: Two hundred talks and a river$/);
  await expect(link).toBeVisible();
  const { asked, answer } = await holdBack(page, '**/2019-06-shanghai/');
  await page.keyboard.press('ArrowLeft');
  await link.click();
  await asked;
  // When the address of the photo would be written down.
  await page.clock.runFor(1000);
  answer();
  await expect(lightbox(page)).toBeHidden();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/#/);
});

test('a photo of no paragraph leads to the part of the story nearest in time', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/ferry/');
  await inLightbox(page, 'Near in the story: Two hundred talks and a river').click();
  await expect(photo(page, 'The whole skyline at dusk')).toBeInViewport();
});
