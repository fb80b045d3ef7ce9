import type { Locator, Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, photos, tripView } from './visible.ts';

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('2019-06-shanghai/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toBeVisible();
  // From the end of a page it is reached again, and not every browser scrolls there.
  await page.evaluate(() => scrollTo(0, 900));
  await skip.evaluate((button) => button.focus({ preventScroll: true }));
  await expect(skip).toBeInViewport();
});

test('with the keyboard alone a photo is opened, turned over and closed', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/');
  await photos(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(announced(page)).toContainText('1 of 24.');
  await page.keyboard.press('ArrowRight');
  await expect(announced(page)).toContainText('2 of 24.');
  await page.keyboard.press('ArrowLeft');
  await expect(announced(page)).toContainText('1 of 24.');
  await page.keyboard.press('Escape');
  await expect(lightbox(page)).toBeHidden();
  await expect(photos(page).first()).toBeFocused();
});

test('the focus stays in the open lightbox', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/');
  await photos(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(announced(page)).toContainText('1 of 24.');
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab');
    await expect(lightbox(page).locator(':focus')).toHaveCount(1);
  }
});

test('arrows move from photo to photo as they stand on the page, also where all of them are there', async ({
  page,
}) => {
  await page.goto('2019-06-shanghai/photos/');
  // Until then the page hears no keys.
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeEnabled();
  await photos(page).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(photos(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const [above, below] = [
    await photos(page).nth(1).boundingBox(),
    await page.locator('[data-number]:focus').boundingBox(),
  ];
  expect(below?.y).toBeGreaterThan((above?.y ?? Infinity) + (above?.height ?? 0) - 1);
  await page.keyboard.press('End');
  await expect(photos(page).last()).toBeFocused();
  await expect(photos(page).last()).toBeInViewport();
});

/** Tab by Tab to a stop; wherever the focus is on the way, readers see it. */
async function goTo(page: Page, stop: Locator, most = 90) {
  for (let at = 0; at < most; at++) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      // The thumb of a range has the ring, which styles do not tell.
      if (focused.matches('input[type="range"]')) return undefined;
      const ringed = [focused, focused.closest('label')].some(
        (one) => one && getComputedStyle(one).outlineStyle !== 'none',
      );
      const { top, bottom, left, right } = focused.getBoundingClientRect();
      const inView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      return ringed && inView ? undefined : focused.outerHTML.slice(0, 160);
    });
    expect(unseen).toBeUndefined();
    if (await isFocused(stop)) return;
  }
  throw new Error('Tab does not come there');
}

test('from the journal to a story, its photos, the slideshow, the map and back, by keyboard alone', async ({
  page,
}) => {
  await page.goto('');
  await goTo(page, page.getByRole('link', { name: 'Read the story' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Shanghai, June 2019' })).toBeFocused();
  await goTo(page, photos(page).first());
  await page.keyboard.press('Enter');
  await expect(announced(page)).toContainText('1 of ');
  await goTo(page, inLightbox(page, 'Play slideshow'));
  await page.keyboard.press('Space');
  await expect(inLightbox(page, 'Pause slideshow')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(inLightbox(page, 'Play slideshow')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(lightbox(page)).toBeHidden();
  await expect(photos(page).first()).toBeFocused();
  for (let at = 0; at < 12 && !(await isFocused(tripView(page, 'Map'))); at++)
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/map\/$/);
  await goTo(page, page.getByRole('slider', { name: 'Shown until' }));
  await page.keyboard.press('Home');
  await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Show all' })).toBeHidden();
  await goTo(page, page.getByRole('link', { name: /^The Bund, a little after eight/ }));
  await page.keyboard.press('Enter');
  await expect(lightbox(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(lightbox(page)).toBeHidden();
  // Nothing holds the focus: it comes out at the end of the page, and in again at its beginning.
  await goTo(page, page.getByRole('contentinfo').getByRole('link'));
  await goTo(page, tripView(page, 'Story'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Shanghai, June 2019' })).toBeFocused();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/$/);
});

const isFocused = (stop: Locator) => stop.evaluate((element) => element === document.activeElement);
