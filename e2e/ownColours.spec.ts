import type { Locator, Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { inLightbox, lightbox, pins, tripView } from './visible.ts';

// As Windows' contrast themes and the like have them.
test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' } });

/** How a system colour is told by styles here. */
const tell = (page: Page, colour: string) =>
  page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = colour;
    const told = getComputedStyle(probe).color;
    probe.remove();
    return told;
  }, colour);

/** How many colours a map is drawn in. */
const countColours = (frame: Locator) =>
  frame.locator('canvas').evaluateAll((canvases) => {
    const colours = new Set<string>();
    for (const canvas of canvases as HTMLCanvasElement[]) {
      const brush = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
      brush?.drawImage(canvas, 0, 0);
      const data = brush?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      for (let at = 0; at < data.length; at += 4 * 97) colours.add(data.slice(at, at + 4).join());
    }
    return colours.size;
  });

test('with colours of their own readers still see what is chosen, where they are, and the map', async ({
  page,
}) => {
  await page.goto('2019-06-shanghai/map/?photo=bund-night');
  const [paper, ink, link] = await Promise.all(
    ['Canvas', 'CanvasText', 'LinkText'].map((one) => tell(page, one)),
  );
  await expect(pins(page).first()).toBeVisible();
  const day = page.getByRole('radio', { name: /^Mon 24 Jun/ });
  await day.check();
  const label = (radio: Locator) => page.locator('label').filter({ has: radio });
  await expect(label(day)).toHaveCSS('border-top-color', ink ?? '');
  await expect(label(page.getByRole('radio', { name: 'All days' }))).toHaveCSS(
    'border-top-color',
    paper ?? '',
  );
  const tones = await page
    .locator('.swatch')
    .evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).backgroundColor)).size);
  expect(tones).toBe(5);
  await expect(tripView(page, 'Map')).toHaveCSS('border-bottom-color', ink ?? '');
  await expect(tripView(page, 'Photos')).toHaveCSS('border-bottom-color', paper ?? '');
  await expect
    .poll(() => countColours(page.getByRole('region', { name: 'Map of the photos' })))
    .toBeGreaterThan(8);
  await tripView(page, 'Photos').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveCSS('outline-color', link ?? '');
  await expect(page.locator(':focus')).toHaveCSS('outline-style', 'solid');

  await page.goto('2019-06-shanghai/photos/bund-night/');
  await expect(lightbox(page).locator('.selected .card')).toHaveCSS('border-top-color', link ?? '');
  await expect(inLightbox(page, 'Close')).toHaveCSS('color', ink ?? '');
  await expect(lightbox(page).locator('.pswp__bg')).toHaveCSS('background-color', paper ?? '');
  await page.goto('2019-06-shanghai/map/?play');
  await expect(page.getByRole('dialog').locator('.traveller')).toHaveCSS('background-color', link ?? '');
});

test.describe('beside a long gallery', () => {
  test.use({ site: 'many' });

  test('the rail shows where readers are', async ({ page }) => {
    await page.goto('2018-rome/photos/');
    const thumb = page.getByRole('slider', { name: 'Date' });
    await expect(thumb).toBeVisible();
    const colour = await thumb.evaluate((one) => getComputedStyle(one, '::after').backgroundColor);
    expect(colour).toBe(await tell(page, 'CanvasText'));
  });
});
