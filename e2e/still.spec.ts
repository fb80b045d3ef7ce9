import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, photo, photos, pins, stack } from './visible.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Notes whatever is animated for longer than an instant, at every picture that the browser draws. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const moved = new Set<string>();
    Object.assign(window, { moved });
    const look = () => {
      for (const animation of document.getAnimations()) {
        const { effect } = animation;
        const { duration = 0 } = effect?.getComputedTiming() ?? {};
        if (Number(duration) <= 20) continue;
        const name = animation instanceof CSSTransition ? animation.transitionProperty : animation.id;
        moved.add(`${effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 80) : ''} ${name}`);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

const moved = (page: Page) =>
  page.evaluate(() => [...(window as unknown as { readonly moved: ReadonlySet<string> }).moved]);

test('where readers ask for stillness nothing moves by itself', async ({ page }) => {
  await watch(page);
  await page.goto('2019-06-shanghai/photos/');
  await photos(page).nth(2).click();
  await expect(announced(page)).toContainText('3 of 24.');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('i');
  await page.keyboard.press('z');
  await expect(inLightbox(page, 'Zoom out')).toBeVisible();
  await page.keyboard.press('z');
  await page.keyboard.press('s');
  for (const key of ['-', '-', '-', '-']) await page.keyboard.press(key);
  await expect(announced(page)).toContainText('5 of 24.', { timeout: 40_000 });
  // The words of a photo that goes would go from under the pointer.
  await page.keyboard.press('Space');
  await expect(inLightbox(page, 'Play slideshow')).toBeVisible();
  await inLightbox(page, /^In the story/)
    .first()
    .click();
  await expect(lightbox(page)).toBeHidden();
  await photo(page, 'Curved roofs edged with light and red lanterns').scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  expect(await moved(page)).toEqual([]);
});

test('where readers ask for stillness a map is there at once', async ({ page }) => {
  await watch(page);
  await page.goto('2019-06-shanghai/map/');
  await stack(page, 19).click();
  await expect(stack(page, 19)).toHaveCount(0);
  const frame = page.getByRole('region', { name: 'Map of the photos' });
  const place = () => frame.locator('.leaflet-map-pane').evaluate((pane) => pane.getAttribute('style'));
  await pins(page).first().hover();
  await frame.focus();
  const before = await place();
  // What Leaflet slides by itself is no animation that browsers know of: after a picture it stands.
  const after = await page.evaluate(async () => {
    const pane = document.querySelector('.leaflet-map-pane');
    const drawn = () => new Promise(requestAnimationFrame);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { keyCode: 39, bubbles: true }));
    const places = [];
    for (let at = 0; at < 12; at++) {
      places.push(pane?.getAttribute('style'));
      await drawn();
    }
    return [...new Set(places)];
  });
  expect(after).not.toContain(before);
  expect(after).toHaveLength(1);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('radio', { name: /^Mon 24 Jun/ }).check();
  await page.getByRole('link', { name: 'Play the trip' }).click();
  await expect(page.getByRole('dialog').locator('.traveller')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Photo 3 of 21.');
  expect(await moved(page)).toEqual([]);
});
