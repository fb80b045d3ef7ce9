import type { Locator, Page } from '@playwright/test';
import { altOf } from './altOf.ts';
import { expect, test } from './reader.ts';
import { announced, lightbox, photos, slide } from './visible.ts';

const gallery = '2019-06-shanghai/photos/';

async function openFirst(page: Page): Promise<string> {
  await page.goto(gallery);
  const alt = await altOf(photos(page).first());
  await photos(page).first().click();
  await expect(slide(page, alt)).toBeInViewport();
  await expect(button(page, 'Close')).toBeVisible();
  return alt;
}

const button = (page: Page, name: string) => lightbox(page).getByRole('button', { name, exact: true });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('nothing to be seen');
  return box;
}

test('Home and End lead to both ends of the set, and closing returns to the photo seen last', async ({
  page,
}) => {
  const first = await openFirst(page);
  const last = await altOf(photos(page).last());
  await page.keyboard.press('End');
  await expect(slide(page, last)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(slide(page, first)).toBeInViewport();
  await page.keyboard.press('End');
  await expect(slide(page, last)).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(lightbox(page)).toBeHidden();
  await expect(photos(page).last()).toBeFocused();
  await expect(photos(page).last()).toBeInViewport();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/photos\/$/);
});

test('a photo that arrives after the reader has turned away is there when they come back', async ({
  page,
}) => {
  const first = await openFirst(page);
  const last = await altOf(photos(page).last());
  let release: (() => void) | undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const answers: Promise<void>[] = [];
  await page.route('**/img/**', (route) => {
    const answer = released.then(() => route.continue());
    answers.push(answer);
    return answer;
  });
  await page.keyboard.press('End');
  await expect(slide(page, last)).toBeAttached();
  await page.keyboard.press('Home');
  await expect(slide(page, first)).toBeInViewport();
  release?.();
  await Promise.all(answers);
  await page.unroute('**/img/**');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('End');
  await expect(slide(page, last)).toBeInViewport();
});

test('who does not see the photo change hears which one it is', async ({ page }) => {
  const first = await openFirst(page);
  const count = await photos(page).count();
  await expect(announced(page)).toHaveText(`1 of ${count}. ${first}`);
  const second = await altOf(photos(page).nth(1));
  await page.keyboard.press('ArrowRight');
  await expect(announced(page)).toHaveText(`2 of ${count}. ${second}`);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the words stand clear of the picture, details and all (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const alt = await openFirst(page);
    const words = lightbox(page).getByRole('time');
    for (const details of [false, true]) {
      if (details) await button(page, 'Details').click();
      await expect(words).toBeVisible();
      const [picture, text] = await Promise.all([boxOf(slide(page, alt)), boxOf(words)]);
      const below = text.y >= picture.y + picture.height;
      const beside = text.x >= picture.x + picture.width;
      expect(below || beside).toBe(true);
    }
    await expect(lightbox(page)).toHaveCSS('color-scheme', 'dark');
  });
}

test('the photo comes nearer, and its words make way', async ({ page }) => {
  const alt = await openFirst(page);
  const before = await boxOf(slide(page, alt));
  await button(page, 'Zoom in').click();
  await expect(lightbox(page).getByRole('time')).toBeHidden();
  await expect.poll(async () => (await boxOf(slide(page, alt))).width).toBeGreaterThan(before.width * 1.2);
  await button(page, 'Zoom out').click();
  await expect(lightbox(page).getByRole('time')).toBeVisible();
});

test('a photo that arrives broken is told in a sentence, and the next one is there', async ({ page }) => {
  await page.goto(gallery);
  const [second, third] = [photos(page).nth(1), photos(page).nth(2)];
  const thumbnail = await second.locator('img').evaluate((image: HTMLImageElement) => image.currentSrc);
  const renditions = await addressesOf(second);
  await page.route(
    ({ href }) => href !== thumbnail && renditions.some((rendition) => href.endsWith(rendition)),
    (route) => route.fulfill({ contentType: 'image/avif', body: 'no picture' }),
  );
  await page.reload();
  await photos(page).first().click();
  await expect(announced(page)).toContainText('1 of');
  await page.keyboard.press('ArrowRight');
  await expect(announced(page)).toContainText('This photo could not be loaded.');
  await expect(lightbox(page).getByText('This photo could not be loaded.').first()).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(slide(page, await altOf(third))).toBeInViewport();
});

test('a hundred turns are one step back', async ({ page }) => {
  await openFirst(page);
  const steps = await page.evaluate(() => history.length);
  for (let turn = 0; turn < 100; turn += 1)
    await page.keyboard.press(turn % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(slide(page, await altOf(photos(page).nth(1)))).toBeInViewport();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.goBack();
  await expect(lightbox(page)).toBeHidden();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/photos\/$/);
});

test('Back while it still opens closes it, and it opens again', async ({ page }) => {
  await page.goto(gallery);
  await photos(page).first().click();
  await page.waitForURL(/\/photos\/[^/]+\//);
  await page.goBack();
  await expect(lightbox(page)).toBeHidden();
  await photos(page).nth(1).click();
  await expect(slide(page, await altOf(photos(page).nth(1)))).toBeInViewport();
});

test('a browser without the Navigation API opens, turns over, reloads and closes too', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
  await page.goto(gallery);
  const [first, second] = [await altOf(photos(page).first()), await altOf(photos(page).nth(1))];
  const address = await photos(page).nth(1).getAttribute('href');
  await photos(page).first().click();
  await expect(slide(page, first)).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  await expect(slide(page, second)).toBeInViewport();
  await expect(page).toHaveURL((url) => url.href.endsWith(address ?? '?'));
  await page.reload();
  await expect(slide(page, second)).toBeInViewport();
  await button(page, 'Close').click();
  await expect(lightbox(page)).toBeHidden();
  await expect(page).toHaveURL(/\/2019-06-shanghai\/photos\/$/);
  // A tab of its own knows where it came from, and cannot go back there.
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    photos(page)
      .first()
      .click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(slide(tab, first)).toBeInViewport();
  await button(tab, 'Close').click();
  await expect(tab).toHaveURL(/\/2019-06-shanghai\/photos\/$/);
});

test.describe('by touch', () => {
  test.skip(({ isMobile }) => !isMobile, 'told on a phone');

  test('a tap leaves the picture alone, a swipe turns over, a pull down closes', async ({ page }) => {
    const alt = await openFirst(page);
    const second = await altOf(photos(page).nth(1));
    const { x, y, width, height } = await boxOf(slide(page, alt));
    const middle = { x: x + width / 2, y: y + height / 2 };
    await page.touchscreen.tap(middle.x, middle.y);
    await expect(button(page, 'Close')).toBeHidden();
    await page.touchscreen.tap(middle.x, middle.y);
    await expect(button(page, 'Close')).toBeVisible();
    await swipe(page, { ...middle, x: 340 }, { ...middle, x: 40 });
    await expect(slide(page, second)).toBeInViewport({ ratio: 0.99 });
    await swipe(page, middle, { ...middle, y: middle.y + 350 });
    await expect(lightbox(page)).toBeHidden();
    await expect(photos(page).nth(1)).toBeFocused();
  });
});

/** Of every rendition that a photo of the page may be shown in. */
async function addressesOf(photo: Locator): Promise<string[]> {
  const sets = await photo
    .locator('source, img')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('srcset') ?? ''));
  return sets.flatMap((set) => set.split(', ').flatMap((part) => part.split(' ')[0] || []));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const steps = 8;
  await touch('touchStart', [from]);
  for (let step = 1; step <= steps; step += 1) {
    const at = (start: number, end: number) => start + ((end - start) * step) / steps;
    await touch('touchMove', [{ x: at(from.x, to.x), y: at(from.y, to.y) }]);
  }
  await touch('touchEnd', []);
}

test('the keys are told where they are asked for, and Escape closes that list first', async ({ page }) => {
  await openFirst(page);
  await page.keyboard.press('?');
  const keys = lightbox(page).getByRole('region', { name: 'Keys' });
  await expect(keys.getByRole('definition')).toHaveText([
    'Previous and next photo',
    'First and last photo',
    'Play and pause the slideshow',
    'Show each photo longer or shorter',
    'Details',
    'Map',
    'Full screen',
    'Zoom in',
    'Keys',
    'Close',
  ]);
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(lightbox(page)).toBeVisible();
});

test('details tell where, tones and size, and lead to the file and to a copy of the address', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'canShare', { value: () => false }));
  await page.goto(gallery);
  const garden = photos(page).nth(3);
  const alt = await altOf(garden);
  await garden.click();
  await expect(slide(page, alt)).toBeInViewport();
  await button(page, 'Details').click();
  await expect(lightbox(page).getByText('31.22721° N, 121.49211° E')).toBeVisible();
  const tones = lightbox(page).getByRole('img', { name: 'Tones of the picture, dark to light' });
  await expect(tones.locator('path')).toHaveCount(3);
  const file = lightbox(page).getByRole('link', { name: 'Download' });
  await expect(file).toHaveAttribute('href', /\.jpg$/);
  const download = page.waitForEvent('download');
  await file.click();
  expect((await download).suggestedFilename()).toMatch(/\.jpg$/);
  await lightbox(page).getByRole('button', { name: 'Share' }).last().click();
  await expect(lightbox(page).getByText('The address of the photo has been copied.').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    new URL(page.url()).href.split('?')[0],
  );
});
