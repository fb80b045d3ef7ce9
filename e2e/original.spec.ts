import type { Page } from '@playwright/test';
import { moveFingers } from './moveFingers.ts';
import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, photo, slide } from './visible.ts';

test.use({ site: 'fine' });

/** Addresses of the originals that the page asked for. */
function listen(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/-2400\.jpg$/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

test('who looks nearer than the renditions reach gets the original, once and not before', async ({
  page,
}) => {
  const asked = listen(page);
  await page.goto('2020-lisbon/photos/');
  await photo(page, 'The tower').click();
  await expect(announced(page)).toHaveText('1 of 2. The tower');
  await expect(slide(page, 'The tower')).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(announced(page)).toHaveText('2 of 2. A tile');
  await inLightbox(page, 'Zoom in').click();
  await expect(inLightbox(page, 'Zoom out')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(announced(page)).toHaveText('1 of 2. The tower');
  expect(asked).toEqual([]);

  await inLightbox(page, 'Zoom in').click();
  const picture = slide(page, 'The tower');
  await expect(picture).toHaveJSProperty('naturalWidth', 2400);
  await expect(picture).toHaveJSProperty('naturalHeight', 3000);
  // A pixel of the photo is a pixel of the screen.
  const width = () =>
    picture.evaluate((image) => Math.round(image.getBoundingClientRect().width * devicePixelRatio));
  await expect.poll(width).toBe(2400);
  await inLightbox(page, 'Zoom out').click();
  await expect(inLightbox(page, 'Zoom in')).toBeVisible();
  await inLightbox(page, 'Zoom in').click();
  await expect.poll(width).toBe(2400);
  expect(asked).toHaveLength(1);
});

test('a wheel, or two fingers, lead to the original as well', async ({ page, isMobile }) => {
  await page.goto('2020-lisbon/photos/');
  await photo(page, 'The tower').click();
  await expect(announced(page)).toHaveText('1 of 2. The tower');
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [x, y] = [width / 2, height / 2];
  const session = await page.context().newCDPSession(page);
  const comeNearer = async () => {
    if (isMobile)
      await moveFingers(
        session,
        [
          [x, y - 30],
          [x, y + 30],
        ],
        [
          [x, y - 200],
          [x, y + 200],
        ],
      );
    else {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, -300);
    }
  };
  const picture = slide(page, 'The tower');
  await expect(async () => {
    await comeNearer();
    await expect(picture).toHaveJSProperty('naturalWidth', 2400, { timeout: 500 });
  }).toPass();
});

test('the original is there to keep, with its size and its length', async ({ page }) => {
  const asked = listen(page);
  await page.goto('2020-lisbon/photos/');
  await photo(page, 'The tower').click();
  await expect(announced(page)).toHaveText('1 of 2. The tower');
  await inLightbox(page, 'Details').click();
  const download = inLightbox(page, /^Download 2400 × 3000 · \d+ kB$/);
  await expect(download).toHaveAttribute('title', /^JPEG · \d+ kB$/);
  expect(asked).toEqual([]);
  const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(file.suggestedFilename()).toMatch(/^[0-9a-f]{16}-2400\.jpg$/);
  await expect(lightbox(page)).toBeVisible();
});

test.describe('without script', () => {
  // The browser calls files that it was told not to run a failure.
  test.use({ javaScriptEnabled: false, allowed: /^failed .*\.js: csp$/ });

  test('the page of a photo leads to its original, and that of a small one to none', async ({ page }) => {
    await page.goto('2020-lisbon/photos/tile/');
    await expect(page.getByRole('link', { name: 'Original' })).toHaveCount(0);
    await page.goto('2020-lisbon/photos/tower/');
    const address = await page
      .getByRole('link', { name: /^Original · 2400 × 3000 · \d+ kB$/ })
      .evaluate((link: HTMLAnchorElement) => link.href);
    const answer = await page.request.get(address);
    expect(answer.headers()['content-type']).toBe('image/jpeg');
    expect((await answer.body()).includes('Acme')).toBe(false);
  });
});
