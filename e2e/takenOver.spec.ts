import type { Page } from '@playwright/test';
import { holdBack } from './holdBack.ts';
import { expect, test } from './reader.ts';
import { announced, photos } from './visible.ts';

declare global {
  interface Window {
    steps: [added: number, seen: number][];
  }
}

/** Opens a page as the build printed it; its script comes when that is asked for. */
async function openPrinted(page: Page, address: string): Promise<() => void> {
  const { answer } = await holdBack(page, '**/assets/main-*.js');
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeVisible();
  return answer;
}

/** From then on a page with a search field hears keys, and its links are followed without loading a document. */
const isTakenOver = (page: Page) =>
  expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeEnabled();

const passFrames = async () => {
  for (let frames = 0; frames < 20; frames++) await new Promise(requestAnimationFrame);
};

test('the list of a map stays as it was printed, and hears the reader', async ({ page }) => {
  const begin = await openPrinted(page, '2019-06-shanghai/map/');
  const images = photos(page).locator('img');
  // A component would say anew what they show.
  await images.evaluateAll((all) => all.forEach((image) => image.setAttribute('alt', 'as printed')));
  begin();
  await expect(async () => {
    await page.mouse.move(0, 0);
    await photos(page).first().hover();
    await expect(page.locator('.pin-box.lit')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  const printed = page.getByAltText('as printed', { exact: true });
  await expect(printed).toHaveCount(21);
  await images.first().evaluate((image) => (image.id = 'first'));
  await page.locator('.pin-box').first().hover();
  await expect(page.locator('[data-photo].hovered')).toHaveCount(1);
  await expect(printed).toHaveCount(0);
  // What has come stands there still.
  await expect(images.first()).toHaveId('first');
});

test('a map that looks at one place has the photo of that place in its list', async ({ page }) => {
  const begin = await openPrinted(page, '2019-06-shanghai/map/?photo=tiananmen');
  const printed = await page.locator('[data-photo="2019-06-shanghai/tiananmen"] img').getAttribute('src');
  begin();
  await expect(photos(page)).toHaveCount(1);
  await expect(photos(page)).toHaveAttribute('data-photo', '2019-06-shanghai/tiananmen');
  await expect(photos(page).locator('img')).toHaveAttribute('src', printed ?? '');
});

test('no script touches the photos of a gallery', async ({ page }) => {
  const begin = await openPrinted(page, '2019-06-shanghai/photos/');
  const images = photos(page).locator('img');
  // A component would say anew what they show.
  await images.evaluateAll((all) => all.forEach((image) => image.setAttribute('alt', 'as printed')));
  begin();
  await photos(page).first().focus();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(photos(page).last()).toBeFocused({ timeout: 500 });
  }).toPass();
  await expect(page.getByAltText('as printed', { exact: true })).toHaveCount(24);
});

test.describe('of many photos', () => {
  test.use({ site: 'many' });

  test('a photo that has the focus has it still when the gallery has been laid out', async ({ page }) => {
    const begin = await openPrinted(page, 'photos/');
    const third = page.locator('[data-number="2"]');
    await third.focus();
    // The reader has scrolled on.
    await page.mouse.wheel(0, 3000);
    await expect(third).not.toBeInViewport();
    begin();
    await expect(page.locator('.days.placed')).toBeVisible();
    await expect(third).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('[data-number="3"]')).toBeFocused();
  });

  test('a photo that is pressed while the gallery is laid out opens', async ({ page }) => {
    const { answer } = await holdBack(page, '**/assets/photos-*.json');
    await page.goto('photos/');
    await isTakenOver(page);
    await page.locator('[data-number="2"]').hover();
    await page.mouse.down();
    const come = page.waitForResponse('**/assets/photos-*.json');
    answer();
    await (await come).finished();
    await page.evaluate(passFrames);
    await page.mouse.up();
    await expect(announced(page)).toContainText('3 of 373.');
    await expect(page.locator('.days.placed')).toBeAttached();
  });

  test('a gallery whose photos come while it is printed is laid out afterwards', async ({ page }) => {
    const { answer } = await holdBack(page, '**/assets/photos-*.json');
    await page.goto('photos/');
    await isTakenOver(page);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const come = page.waitForResponse('**/assets/photos-*.json');
    answer();
    await (await come).finished();
    await page.evaluate(passFrames);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.days.placed')).toBeAttached();
    await expect(page.locator('.days > section').first()).toHaveAttribute('style', /translate/);
    await photos(page).first().focus();
    await page.keyboard.press('End');
    await expect(page.locator('[data-number="372"]')).toBeFocused();
  });

  test('the photos on the screen are laid out first, then those around them a few at a time', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      // What one task puts into the document: photos in all, and those that one sees.
      window.steps = [];
      new MutationObserver((changes) => {
        if (!document.querySelector('.days.placed')) return;
        const added = changes
          .flatMap(({ addedNodes }) => [...addedNodes])
          .flatMap((node) => (node instanceof Element ? [node, ...node.querySelectorAll('*')] : []))
          .filter((element) => element.matches('[data-number]'));
        const seen = added.filter((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        });
        if (added.length > 0) window.steps.push([added.length, seen.length]);
      }).observe(document, { subtree: true, childList: true });
    });
    await page.goto('photos/');
    await expect.poll(() => page.evaluate(() => window.steps.length)).toBeGreaterThan(1);
    await expect(page.locator('[data-number="99"]')).not.toBeAttached();
    const [first, ...others] = await page.evaluate(() => window.steps);
    expect(first?.[0]).toBe(first?.[1]);
    for (const [added, seen] of others) expect([seen, added < 16]).toEqual([0, true]);
  });
});
