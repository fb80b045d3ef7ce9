import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';
import { announced, inLightbox, lightbox, photos, scrollTop } from './visible.ts';

test.use({ site: 'many' });

const height = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const scrollBy = (page: Page, pixels: number) => page.evaluate((by) => window.scrollBy(0, by), pixels);
/** A photo by its place in the gallery, from 0 on. */
const nth = (page: Page, number: number) => page.locator(`[data-number="${number}"]`);
/** Script knows where every photo stands: those far below have left the document. */
const placed = (page: Page) => expect(nth(page, 99)).not.toBeAttached();

/** Number of the photo at a quarter of the screen, once there is one. */
async function lookedAt(page: Page): Promise<number> {
  const find = () =>
    page.evaluate(() => {
      const tile = [...document.querySelectorAll('[data-number]')].find((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return bottom > innerHeight / 4 && top < innerHeight;
      });
      return Number(tile?.getAttribute('data-number') ?? -1);
    });
  await expect.poll(find).toBeGreaterThanOrEqual(0);
  return find();
}

test('few of many photos are in the document, and the page has its full height from the start', async ({
  page,
}) => {
  await page.goto('2018-rome/photos/');
  await placed(page);
  const full = await height(page);
  for (let at = 0; at < full; at += 700) {
    await scrollBy(page, 700);
    expect(await photos(page).count()).toBeLessThanOrEqual(200);
  }
  await expect(nth(page, 202)).toBeAttached();
  await expect(page.getByRole('heading', { name: 'Without a date' })).toBeVisible();
  expect(await height(page)).toBe(full);
});

test('wherever one jumps, the photos there stand there in the next frame', async ({ page }) => {
  await page.goto('photos/');
  await placed(page);
  for (const top of [4000, 9000, 2000, 0]) {
    const covered = await page.evaluate(async (top) => {
      scrollTo(0, top);
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      const heights = Array.from({ length: 40 }, (_, at) => (innerHeight * at) / 40);
      const areThere = heights.map((y) => document.elementFromPoint(60, y)?.closest('[data-number]'));
      return areThere.filter(Boolean).length / heights.length;
    }, top);
    // Beside the photos there are headings and what stands above the first one.
    expect(covered).toBeGreaterThan(0.5);
  }
});

test('rows fill the width, and photos keep their order', async ({ page }) => {
  await page.goto('2018-rome/photos/');
  await placed(page);
  await nth(page, 0).focus();
  await page.keyboard.press('End');
  for (let times = 0; times < 3; times++) await page.keyboard.press('PageUp');
  // Of days that the page has not in itself.
  await expect(page.locator('[data-number]:focus')).toHaveAttribute('data-number', /^1\d\d$/);
  const boxes = await page.locator('[data-number]').evaluateAll((tiles) =>
    tiles.map((tile) => {
      const { left, right, top } = tile.getBoundingClientRect();
      return { number: Number(tile.getAttribute('data-number')), left, right, top };
    }),
  );
  const numbers = boxes.map(({ number }) => number);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  const tops = [...new Set(boxes.map(({ top }) => top))];
  const ends = tops.map((top) =>
    Math.max(...boxes.filter((box) => box.top === top).map(({ right }) => right)),
  );
  // All but the last row of a day, of which a screen or two have one at the most.
  const full = Math.max(...ends);
  expect(ends.filter((end) => end < full).length).toBeLessThanOrEqual(1);
});

/** Scrolls to the middle of a photo; its number. */
async function lookAt(page: Page, pixels: number): Promise<number> {
  await scrollBy(page, pixels);
  const number = await lookedAt(page);
  await nth(page, number).evaluate((tile) => {
    const { top, height } = tile.getBoundingClientRect();
    window.scrollBy(0, top + height / 2 - innerHeight / 4);
  });
  return number;
}

/** A photo stands a quarter down the screen, where one looks. */
const isLookedAt = (page: Page, number: number) =>
  expect
    .poll(() =>
      nth(page, number).evaluate((tile) => {
        const { top, bottom } = tile.getBoundingClientRect();
        return top <= innerHeight / 4 + 8 && bottom >= innerHeight / 4 - 8;
      }),
    )
    .toBe(true);

/** Another width of the window: upright phones are turned a little, desks have smaller windows. */
const narrow = async (page: Page) => {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: Math.round(width * 0.8), height });
};

test('a narrower window and larger letters keep the photo that is looked at in its place', async ({
  page,
}) => {
  await page.goto('2018-rome/photos/');
  await placed(page);
  const number = await lookAt(page, 9000);
  await narrow(page);
  await isLookedAt(page, number);
  const full = await height(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = '20px'));
  await expect.poll(() => height(page)).toBeGreaterThan(full + 4 * 4 * 4);
  await isLookedAt(page, number);
  await page.evaluate(() => window.scrollTo(0, 0));
  const heading = await page
    .getByRole('heading', { name: 'Tuesday, 1 May 2018' })
    .locator('..')
    .boundingBox();
  const first = await nth(page, 0).boundingBox();
  expect((heading?.y ?? 0) + (heading?.height ?? 0)).toBeCloseTo(first?.y ?? 0, 0);
});

test('Back finds the photo that was looked at when the window has another width meanwhile', async ({
  page,
}) => {
  // Of many photos, and of few, whose rows the browser makes.
  for (const [gallery, pixels] of [
    ['2018-rome/photos/', 7777],
    ['2019-oslo/photos/', 700],
  ] as const) {
    await page.goto(gallery);
    if (pixels > 2000) await placed(page);
    const number = await lookAt(page, pixels);
    await page
      .getByRole('link', { name: 'Journal', exact: true })
      .evaluate((link: HTMLElement) => link.click());
    await expect(page).toHaveURL(/\/$/);
    await expect(nth(page, number)).not.toBeAttached();
    await narrow(page);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(gallery));
    await isLookedAt(page, number);
  }
});

test('Back, a reload and a closed photo find the gallery exactly where it was left', async ({ page }) => {
  await page.goto('2018-rome/photos/');
  await placed(page);
  await scrollBy(page, 7777);
  const number = await lookedAt(page);
  await expect(nth(page, number)).toHaveAttribute('href', /./);
  const before = await scrollTop(page);
  await nth(page, number).click();
  await expect(announced(page)).toContainText(`${number + 1} of 203.`);
  await page.goBack();
  await expect(lightbox(page)).toBeHidden();
  expect(await scrollTop(page)).toBe(before);
  await page
    .getByRole('link', { name: 'Journal', exact: true })
    .evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/\/$/);
  await expect(nth(page, number)).not.toBeAttached();
  await page.goBack();
  await expect(nth(page, number)).toBeInViewport();
  expect(await scrollTop(page)).toBe(before);
  await page.reload();
  await expect(nth(page, number)).toBeInViewport();
  expect(await scrollTop(page)).toBe(before);
});

test('the lightbox turns over all photos of a gallery, past what has been loaded, and returns to the last one', async ({
  page,
}) => {
  await page.goto('photos/');
  await placed(page);
  await nth(page, 0).click();
  await expect(announced(page)).toContainText('1 of 373.');
  await page.keyboard.press('End');
  await expect(announced(page)).toContainText('373 of 373.');
  for (let at = 372; at > 366; at--) {
    await page.keyboard.press('ArrowLeft');
    await expect(announced(page)).toContainText(`${at} of 373.`);
  }
  await expect(page).toHaveURL(/\?in=photos\/$/);
  await inLightbox(page, 'Close').click();
  await expect(lightbox(page)).toBeHidden();
  await expect(nth(page, 366)).toBeInViewport();
  await expect(nth(page, 366)).toBeFocused();
});

test('a photo far down opens by its address in its gallery, and closes to its place there', async ({
  page,
}) => {
  await page.goto('2018-rome/photos/walk-180/');
  await expect(announced(page)).toContainText('of 203.');
  await inLightbox(page, 'Close').click();
  await expect(page).toHaveURL(/2018-rome\/photos\/$/);
  const photo = page.locator('[data-photo="2018-rome/walk-180"]');
  await expect(photo).toBeInViewport();
  await expect(photo).toBeFocused();
});

test('keys move the focus by geometry to both ends, and it is never lost', async ({ page }) => {
  await page.goto('2018-rome/photos/');
  await placed(page);
  await nth(page, 0).focus();
  await page.keyboard.press('ArrowDown');
  const below = page.locator('[data-number]:focus');
  const [first, second] = [await nth(page, 0).boundingBox(), await below.boundingBox()];
  expect(second?.y).toBeGreaterThan(first?.y ?? Infinity);
  await page.keyboard.press('End');
  await expect(nth(page, 202)).toBeFocused();
  await expect(nth(page, 202)).toBeInViewport();
  // The reader scrolls away, and goes on from where the focus was.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(nth(page, 0)).toBeAttached();
  await expect(nth(page, 202)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(nth(page, 201)).toBeFocused();
  await expect(nth(page, 201)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(nth(page, 0)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(announced(page)).toContainText('2 of 203.');
});

test('a long day is one gallery, and the lightbox turns over all of it', async ({ page }) => {
  await page.goto('2010-parade/days/2010-02-14/');
  await placed(page);
  await nth(page, 0).focus();
  await page.keyboard.press('End');
  await expect(nth(page, 129)).toBeFocused();
  await expect(nth(page, 129)).toHaveAttribute('href', /\/\?in=2010-parade\/days\/2010-02-14\/$/);
  await page.keyboard.press('Enter');
  await expect(announced(page)).toContainText('130 of 130.');
  await page.keyboard.press('Home');
  await expect(announced(page)).toContainText('1 of 130.');
  await inLightbox(page, 'Close').click();
  await expect(nth(page, 0)).toBeFocused();
});

test('a photo says which of its day it is', async ({ page }) => {
  await page.goto('2018-rome/photos/');
  await placed(page);
  const item = page.getByRole('listitem').filter({ has: nth(page, 2) });
  await expect(item).toHaveAttribute('aria-posinset', '3');
  await expect(item).toHaveAttribute('aria-setsize', '50');
});

/** How often the browser asks the server for each file; what it has kept itself it does not ask for. */
async function countRequests(page: Page) {
  const session = await page.context().newCDPSession(page);
  const asked = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url));
  session.on('Network.requestServedFromCache', ({ requestId }) => asked.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) asked.delete(requestId);
  });
  await session.send('Network.enable');
  return () => [...asked.values()].filter((url) => /\.(json|avif|jpe?g)$/.test(url));
}

test('what has been loaded is not asked for again, and the next pictures come before one looks at them', async ({
  page,
}) => {
  const asked = await countRequests(page);
  await page.goto('2018-rome/photos/');
  await placed(page);
  const below = () =>
    page.locator('[data-number] img').evaluateAll((pictures) => {
      const next = (pictures as HTMLImageElement[]).filter(
        (one) => one.getBoundingClientRect().top > innerHeight,
      );
      return next.length > 3 && next.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
    });
  await expect.poll(below).toBe(true);
  await nth(page, 0).focus();
  for (const key of ['End', 'Home', 'End', 'Home']) {
    await page.keyboard.press(key);
    await expect(page.locator('[data-number]:focus img')).toBeVisible();
  }
  for (const by of [600, 600, 600, -600, -600, -600]) {
    await scrollBy(page, by);
    await expect.poll(below).toBe(true);
  }
  expect(asked().length).toBeGreaterThan(20);
  expect(new Set(asked()).size).toBe(asked().length);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, allowed: /\.js: csp$/ });

  test('the first hundred are there, and links lead to every day', async ({ page }) => {
    await page.goto('2018-rome/photos/');
    await expect(photos(page)).toHaveCount(100);
    const days = page.getByRole('navigation', { name: 'All days' });
    await days.getByRole('link', { name: 'Fri 4 May' }).click();
    await expect(page).toHaveURL(/2018-rome\/days\/2018-05-04\/$/);
    await expect(photos(page)).toHaveCount(50);
    await page.getByRole('link', { name: 'Without a date' }).click();
    await expect(photos(page)).toHaveCount(3);
  });

  test('a long day has further pages', async ({ page }) => {
    await page.goto('2010-parade/days/2010-02-14/');
    await expect(photos(page)).toHaveCount(100);
    await page.getByRole('link', { name: '101–130' }).click();
    await expect(page).toHaveURL(/2010-parade\/days\/2010-02-14\/2\/$/);
    await expect(photos(page)).toHaveCount(30);
  });
});
