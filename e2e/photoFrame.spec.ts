import type { CDPSession, Page } from '@playwright/test';
import { altOf } from './altOf.ts';
import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, photos, slide } from './visible.ts';

const gallery = '2019-06-shanghai/photos/';

/** How many slides the long show has; a tablet on the wall shows as many in 14 hours. */
const slides = Number(process.env.PINHOLE_SLIDES ?? 600);

async function open(page: Page, index: number, query: string): Promise<void> {
  await page.goto(gallery);
  const link = await photos(page)
    .nth(index)
    .evaluate((element: HTMLAnchorElement) => element.href);
  await page.goto(`${link}?${query}`);
}

test('as a frame it shows the pictures alone, over the whole screen, until it is touched', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto(gallery);
  const alt = await altOf(photos(page).nth(1));
  await open(page, 1, 'play&loop&clean');
  await expect(slide(page, alt)).toBeInViewport();
  await expect(lightbox(page).getByRole('time')).toBeHidden();
  await expect(inLightbox(page, 'Close')).toBeHidden();
  const screen = page.viewportSize() ?? { width: 0, height: 0 };
  const picture = (await slide(page, alt).boundingBox()) ?? { width: 0, height: 0 };
  expect(Math.max(picture.width / screen.width, picture.height / screen.height)).toBeGreaterThan(0.99);
  await page.keyboard.press('i');
  await expect(inLightbox(page, 'Close')).toBeVisible();
  await expect(lightbox(page).getByRole('time')).toBeVisible();
});

test('a round goes from the last photo to the first, and again after a reload', async ({ page }) => {
  await page.clock.install();
  await page.goto(gallery);
  const count = await photos(page).count();
  const [first, last] = [await altOf(photos(page).first()), await altOf(photos(page).last())];
  // Long enough to be looked at by a slow machine, whose time goes on meanwhile.
  await open(page, count - 1, 'play=30&loop');
  await expect(slide(page, last)).toBeInViewport();
  await page.clock.runFor(32_000);
  await expect(slide(page, first)).toBeInViewport();
  await page.clock.runFor(500);
  await expect(page).toHaveURL(/\?play=30&loop$/);
  await page.reload();
  await expect(slide(page, first)).toBeInViewport();
  await expect(inLightbox(page, 'Pause slideshow')).toBeAttached();
});

test('the first tap on a show from a link fills the screen and plays on, the next one stops it', async ({
  page,
  isMobile,
}) => {
  await open(page, 0, 'play');
  await expect(inLightbox(page, 'Pause slideshow')).toBeAttached();
  await expect(lightbox(page).locator('.pswp__img').first()).toBeVisible();
  const tap = async () => {
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    if (isMobile) await page.touchscreen.tap(width / 2, height * 0.4);
    else await page.mouse.click(width / 2, height * 0.4);
  };
  await expect(announced(page)).toContainText('1 of 24.');
  await tap();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect(inLightbox(page, 'Pause slideshow')).toBeAttached();
  await tap();
  await expect(inLightbox(page, 'Play slideshow')).toBeVisible();
});

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  const { nodes } = (await session.send('Memory.getDOMCounters')) as { nodes: number };
  return usedSize + nodes * 1000;
}

test('runs on for very many slides without growing', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the memory of a page is the same on every screen');
  test.setTimeout(60_000 + slides * 400);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const wait = setTimeout;
    // Seconds pass like moments; what is shorter stays as it is.
    const hurry = (act: () => void, milliseconds = 0) =>
      wait(act, milliseconds >= 1000 ? milliseconds / 500 : milliseconds);
    window.setTimeout = hurry as typeof setTimeout;
  });
  await open(page, 0, 'play=2&loop&clean');
  await expect(announced(page)).not.toBeEmpty();
  const session = await page.context().newCDPSession(page);
  const pass = (count: number) =>
    announced(page).evaluate(
      (said, wanted) =>
        new Promise<void>((resolve) => {
          let passed = 0;
          const observer = new MutationObserver(() => {
            if (++passed < wanted) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(said, { childList: true, characterData: true, subtree: true });
        }),
      count,
    );
  // By then every photo has come round many times, and the browser keeps what it will keep of code and pictures.
  const settled = Math.max(350, Math.round(slides / 4));
  await pass(settled);
  const early = await heapOf(session);
  await pass(slides - settled);
  const late = await heapOf(session);
  expect(late / early).toBeLessThan(1.1);
});
