import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, marked } from './visible.ts';

const address = '2019-06-shanghai/photos/bund-night/';
const bund = 'The towers of Pudong by night, doubled in the river';
const garden = 'Red lanterns strung before a many-storeyed pavilion with curved roofs';

test('the map in the lightbox goes with the photos', async ({ page, isMobile }) => {
  await page.goto(address);
  if (isMobile) await inLightbox(page, /^Map$/).click();
  await expect(marked(lightbox(page), bund)).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(marked(lightbox(page), garden)).toBeInViewport();
  await expect(lightbox(page).locator('.selected')).toHaveCount(1);
});

test('the slideshow takes the map with it', async ({ page, isMobile }) => {
  await page.goto(`${address}?play`);
  await expect(announced(page)).not.toBeEmpty();
  if (isMobile) await page.keyboard.press('m');
  await expect(marked(lightbox(page), garden)).toBeInViewport();
  await expect(inLightbox(page, 'Pause slideshow')).toBeVisible();
});

test('of a photo without a position the map says so and stays where it was', async ({ page, isMobile }) => {
  await page.goto('2019-06-shanghai/photos/flight/');
  await expect(announced(page)).not.toBeEmpty();
  if (isMobile) await page.keyboard.press('m');
  await expect(lightbox(page).getByText('This photo has no position.')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(lightbox(page).getByText('This photo has no position.')).toBeHidden();
  await expect(marked(lightbox(page), 'A street full of people under neon signs')).toBeInViewport();
});

test('it is switched by key and by button, and stays as it was left', async ({ page, isMobile }) => {
  await page.goto(address);
  const map = lightbox(page).getByRole('region', { name: 'Map of this photo' });
  await expect(announced(page)).toContainText('3 of 24.');
  if (isMobile) await expect(map).toHaveCount(0);
  else await expect(map).toBeVisible();
  await page.keyboard.press('m');
  await expect(map).toHaveCount(isMobile ? 1 : 0);
  await inLightbox(page, /^Map$/).click();
  await expect(map).toHaveCount(isMobile ? 0 : 1);
  await page.keyboard.press('m');
  await page.reload();
  await expect(announced(page)).toContainText('3 of 24.');
  await expect(map).toHaveCount(isMobile ? 1 : 0);
});

test('a phone loads no map before it is asked for', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'there is room for it at a desk');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address);
  await expect(announced(page)).toContainText('3 of 24.');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /makeMapView|map-\w+\.json/.test(url))).toEqual([]);
});
