import { expect, test } from './reader.ts';
import { inLightbox, lightbox, photo, pins, slide } from './visible.ts';

test('a photo leads to its pin on the map, and Back to the photo', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/');
  await photo(page, 'The red gate of Tiananmen across a wide square with people').click();
  await inLightbox(page, 'On the map').click();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/map\/\?photo=tiananmen$/);
  await expect(lightbox(page)).toBeHidden();
  await expect(pins(page).locator('visible=true')).toHaveCount(1);
  await expect(page.getByRole('listitem').filter({ hasText: 'Beijing, the long way home' })).toBeVisible();
  await page.goBack();
  await expect(slide(page, 'The red gate of Tiananmen across a wide square with people')).toBeInViewport();
});

test('a reader who zooms as soon as there are pins is not brought back', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (!document.querySelector('.pin')) return;
      watch.disconnect();
      const button = document.querySelector<HTMLElement>('.leaflet-control-zoom-in');
      button?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      button?.click();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('2019-06-shanghai/map/?photo=tiananmen');
  await expect(page).toHaveURL(/photo=tiananmen&at=39\.9\d*,116\.39\d*,16z$/);
});
