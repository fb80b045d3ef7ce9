import type { Page } from '@playwright/test';
import { altOf } from './altOf.ts';
import { measureKept, type Kept } from './measureKept.ts';
import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, photos, slide } from './visible.ts';

const gallery = '2019-06-shanghai/photos/';

/** After so many slides the same photo stands there again. */
const round = 24;
/** How many slides pass from one measurement to the next; a tablet on the wall shows 10,000 in 14 hours. */
const slides = Math.ceil(Number(process.env.PINHOLE_SLIDES ?? 144) / round) * round;

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

/** The page's timers once `hurryShow` has been there. */
interface HurriedShow extends Window {
  /** Lets so many slides come, and holds the show. */
  passSlides: (count: number) => Promise<void>;
}

/** Seconds pass like moments, as long as slides may come; what is shorter stays as it is. */
function hurryShow(): void {
  const wait = setTimeout;
  const held: (() => void)[] = [];
  let left = Infinity;
  const act = (then: () => void) => (left > 0 ? then() : held.push(then));
  window.setTimeout = ((then: () => void, milliseconds = 0) =>
    milliseconds >= 1000
      ? wait(act, milliseconds / 500, then)
      : wait(then, milliseconds)) as typeof setTimeout;
  (window as unknown as HurriedShow).passSlides = (count) =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (--left > 0) return;
        observer.disconnect();
        resolve();
      });
      const said = document.querySelector('[role=dialog] [role=status]') ?? document;
      observer.observe(said, { childList: true, characterData: true, subtree: true });
      left = count;
      for (const then of held.splice(0)) then();
    });
}

test('runs on for very many slides without growing', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the memory of a page is the same on every screen');
  test.setTimeout(60_000 + slides * 800);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(hurryShow);
  await open(page, 0, 'play=2&loop&clean');
  await expect(announced(page)).toContainText(' of 24.');
  const session = await page.context().newCDPSession(page);
  const measureAfter = async (count: number): Promise<Kept> => {
    await page.evaluate((wanted) => (window as unknown as HurriedShow).passSlides(wanted), count);
    return measureKept(session);
  };
  let now = await measureAfter(4 * round);
  // What stays of every slide is there in each part of the show; what the page or the browser gets ready once is not.
  await expect(async () => {
    const before = now;
    now = await measureAfter(slides);
    const growth = (of: keyof Kept) => (now[of] - before[of]) / slides;
    // The smallest object has 12 bytes, and 4 in what holds it. A few pictures may be on their way, or not.
    expect(growth('bytes')).toBeLessThan(16);
    expect(growth('nodes')).toBeLessThan(0.2);
    expect(growth('listeners')).toBeLessThan(0.2);
  }).toPass({ timeout: slides * 300, intervals: [0] });
});
