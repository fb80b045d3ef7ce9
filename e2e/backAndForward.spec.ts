import { holdBack } from './holdBack.ts';
import { expect, test } from './reader.ts';
import { announced, lightbox, photo, pins, scrollTop, slide, tripView } from './visible.ts';

test('Back and Forward retrace a visit step by step, each page where it was left', async ({ page }) => {
  await page.goto('2019-06-shanghai/');
  await tripView(page, 'Photos').click();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/photos\/$/);
  const sunset = 'Tiled roofs and towers in orange haze, the sun just above them';
  await photo(page, sunset).scrollIntoViewIfNeeded();
  const before = await scrollTop(page);
  await photo(page, sunset).click();
  await expect(slide(page, sunset)).toBeInViewport();

  await page.goBack();
  await expect(lightbox(page)).toBeHidden();
  await expect.poll(() => scrollTop(page)).toBe(before);
  await page.goBack();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/$/);
  await expect(page.getByText('I had slept two hours')).toBeVisible();
  await page.goForward();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/photos\/$/);
  await expect.poll(() => scrollTop(page)).toBe(before);
  await page.goForward();
  await expect(slide(page, sunset)).toBeInViewport();
});

test('many photos in one sitting are one step back', async ({ page }) => {
  await page.goto('2019-06-shanghai/');
  await tripView(page, 'Photos').click();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/photos\/$/);
  await photo(page, 'A street full of people under neon signs').click();
  await expect(announced(page)).toContainText('2 of 24.');
  for (const position of ['3 of 24.', '4 of 24.', '5 of 24.']) {
    await page.keyboard.press('ArrowRight');
    await expect(announced(page)).toContainText(position);
  }
  await expect(page).toHaveURL(/\/photos\/bund-morning\//);
  await page.goBack();
  await expect(lightbox(page)).toBeHidden();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/photos\/$/);
});

test('a link leads on from a map that has just been moved, however long its page takes', async ({ page }) => {
  await page.clock.install();
  await page.goto('2019-06-shanghai/map/');
  await expect(pins(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/at=/);
  const { asked, answer } = await holdBack(page, '**/2019-06-shanghai/photos/');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await tripView(page, 'Photos').click();
  await asked;
  // When the address of the map would be written down.
  await page.clock.runFor(1000);
  answer();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/photos\/$/);
  await expect(photo(page, 'A street full of people under neon signs')).toBeVisible();
});
