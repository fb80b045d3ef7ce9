import { expect, test } from './reader.ts';
import { photos } from './visible.ts';

test('a photo on its way is seen as a likeness of itself until it has come', async ({ page }) => {
  let release: (() => void) | undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/img/**', (route) => released.then(() => route.continue()));
  await page.goto('2019-06-shanghai/photos/', { waitUntil: 'commit' });
  const picture = photos(page).first().locator('img');
  const likeness = () => picture.evaluate((image) => getComputedStyle(image).backgroundImage);
  await expect.poll(likeness).toMatch(/^url\("data:image\/png/);
  release?.();
  await expect(picture).toHaveJSProperty('complete', true);
  await expect.poll(likeness).toBe('none');
});
