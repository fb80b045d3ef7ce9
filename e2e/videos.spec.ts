import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, photo } from './visible.ts';

test.use({ site: 'videos' });

const videoIn = (page: Page) => lightbox(page).locator('video');

test('a video plays in the lightbox, without sound until that is wanted, and ends with its slide', async ({
  page,
}) => {
  await page.goto('coast/');
  await expect(photo(page, 'Waves').getByText('0:03').first()).toBeVisible();
  // Nothing made a picture of it: the browser draws its first one.
  await expect
    .poll(() => page.locator('video.first-frame').evaluate((still: HTMLVideoElement) => still.readyState))
    .toBeGreaterThanOrEqual(2);
  await photo(page, 'Waves').first().click();
  await expect(announced(page)).toContainText('Waves');
  await expect(videoIn(page)).toHaveJSProperty('muted', true);
  await expect
    .poll(() => videoIn(page).evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeGreaterThan(0.2);
  await expect(videoIn(page)).toHaveJSProperty('videoWidth', 320);
  // It stands where its poster does.
  const [poster, video] = await Promise.all([
    lightbox(page).getByRole('img', { name: 'Waves', exact: true }).boundingBox(),
    videoIn(page).boundingBox(),
  ]);
  expect(video?.width).toBeCloseTo(poster?.width ?? 0, 0);
  expect(video?.height).toBeCloseTo(poster?.height ?? 0, 0);
  await page.goto('coast/photos/waves/?in=coast/photos/');
  await expect(videoIn(page)).toHaveCount(1);
  await page.keyboard.press('ArrowLeft');
  await expect(announced(page)).toContainText('A cliff');
  await expect(videoIn(page)).toHaveCount(0);
});

test('a still moves while it is held, and once by its button', async ({ page }) => {
  await page.goto('coast/photos/');
  await expect(photo(page, 'A gull').getByText('Live')).toBeVisible();
  await photo(page, 'A gull').click();
  const still = lightbox(page).getByRole('img', { name: 'A gull', exact: true });
  await expect(announced(page)).toContainText('A gull');
  await still.hover();
  await page.mouse.down();
  await expect(videoIn(page)).toHaveClass(/playing/);
  await page.mouse.up();
  await expect(videoIn(page)).toHaveCount(0);
  await expect(inLightbox(page, 'Close')).toBeVisible();
  await inLightbox(page, 'Play the moment').click();
  await expect(videoIn(page)).toHaveClass(/playing/);
  await expect(videoIn(page)).toHaveCount(0);
});

test('a slideshow turns over when a video has come to its end', async ({ page }) => {
  await page.goto('coast/photos/waves/?in=coast/photos/&play=2');
  await expect(announced(page)).toContainText('Waves');
  await expect(videoIn(page)).toHaveCount(1);
  const latest = await videoIn(page).evaluate(
    (video: HTMLVideoElement) =>
      new Promise<number>((resolve) => {
        const seen = { time: 0 };
        video.addEventListener('timeupdate', () => (seen.time = video.currentTime));
        video.addEventListener('ended', () => resolve(seen.time));
        video.addEventListener('emptied', () => resolve(seen.time));
      }),
  );
  // It is three seconds long, and a picture would have stood for two.
  expect(latest).toBeGreaterThan(2.9);
  await expect(announced(page)).toContainText('A gull');
});

test('who wants no motion gets a video that waits to be played', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('coast/photos/waves/?in=coast/photos/');
  await expect(announced(page)).toContainText('Waves');
  await expect(videoIn(page)).toHaveJSProperty('readyState', 4);
  await expect(videoIn(page)).toHaveJSProperty('paused', true);
  await expect(videoIn(page)).toHaveJSProperty('currentTime', 0);
});

test.describe('without script', () => {
  // The browser reports each script that it was told not to run.
  test.use({ javaScriptEnabled: false, allowed: /\.js: csp$/ });

  test("a video's page plays it with the browser's own controls", async ({ page, request }) => {
    await page.goto('coast/photos/waves/');
    const video = page.locator('video');
    await expect(video).toBeVisible();
    await expect(video).toHaveAttribute('controls');
    await expect(video.locator('track')).toHaveAttribute('srclang', 'en');
    const file = await request.get((await video.getAttribute('src')) ?? '');
    expect(file.headers()['content-type']).toBe('video/mp4');
  });
});
