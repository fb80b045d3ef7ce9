import type { Page } from '@playwright/test';
import { altOf } from './altOf.ts';
import { expect, test } from './reader.ts';
import { announced, lightbox, photos, slide } from './visible.ts';

const gallery = '2019-06-shanghai/photos/';
const button = (page: Page, name: string) => lightbox(page).getByRole('button', { name, exact: true });

/** Stops the clock of the page, so that a test says how long it has been. */
async function play(page: Page, index: number): Promise<void> {
  await photos(page).nth(index).click();
  await expect(button(page, 'Play slideshow')).toBeVisible();
  await button(page, 'Play slideshow').click();
  await expect(button(page, 'Pause slideshow')).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await page.clock.install();
});

test('a link plays at once, from the photo that it names', async ({ page }) => {
  await page.goto(gallery);
  const [second, third] = [photos(page).nth(1), photos(page).nth(2)];
  const [alt, next] = [await altOf(second), await altOf(third)];
  await page.goto(`${(await second.getAttribute('href')) ?? ''}?play`);
  await expect(slide(page, alt)).toBeInViewport();
  await expect(button(page, 'Pause slideshow')).toBeVisible();
  await page.clock.runFor(5500);
  await expect(slide(page, next)).toBeInViewport();
});

test('it waits for a photo that is late, and shows it whole', async ({ page }) => {
  await page.goto(gallery);
  const [first, second] = [await altOf(photos(page).nth(0)), await altOf(photos(page).nth(1))];
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = new Set<string>();
  const small = await photos(page)
    .locator('img')
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).currentSrc));
  await page.route(/\.(avif|jpe?g)$/, async (route) => {
    const url = route.request().url();
    if (!small.includes(url)) {
      asked.add(url);
      await released;
    }
    await route.continue();
  });
  await play(page, 0);
  await page.clock.runFor(30_000);
  await expect(slide(page, first)).toBeInViewport();
  expect(asked.size).toBeGreaterThan(0);
  release();
  await expect(slide(page, second)).toBeInViewport();
  expect(await slide(page, second).evaluate((image: HTMLImageElement) => image.complete)).toBe(true);
});

test('it ends at the last photo, and play begins again at the first', async ({ page }) => {
  await page.goto(gallery);
  const count = await photos(page).count();
  const [first, last] = [await altOf(photos(page).first()), await altOf(photos(page).last())];
  await play(page, count - 2);
  await page.clock.runFor(5500);
  await expect(slide(page, last)).toBeInViewport();
  await expect(button(page, 'Pause slideshow')).toBeVisible();
  await page.clock.runFor(5500);
  await expect(button(page, 'Play slideshow')).toBeVisible();
  const end = lightbox(page).getByRole('group', { name: 'The slideshow has ended.' });
  await expect(end.getByRole('link', { name: 'Back to the story' })).toBeVisible();
  await end.getByRole('button', { name: 'Play again' }).click();
  await expect(slide(page, first)).toBeInViewport();
  await expect(end).toBeHidden();
});

test('a reader makes it slower and faster, and it is so at the next visit', async ({ page }) => {
  await page.goto(gallery);
  const [first, second] = [await altOf(photos(page).nth(0)), await altOf(photos(page).nth(1))];
  await play(page, 0);
  const pace = lightbox(page).getByRole('group', { name: / seconds for each photo$/ });
  await expect(pace).toHaveText(/5 s/);
  await pace.getByRole('button', { name: 'Show each photo longer' }).click();
  await page.keyboard.press('+');
  await expect(pace).toHaveText(/12 s/);
  await page.clock.runFor(7000);
  await expect(slide(page, first)).toBeInViewport();
  await page.clock.runFor(5500);
  await expect(slide(page, second)).toBeInViewport();
  await page.reload();
  await button(page, 'Play slideshow').click();
  await expect(pace).toHaveText(/12 s/);
});

test('a picture grows gently while it stands, within its frame, and not for who wants no motion', async ({
  page,
}) => {
  await page.goto(gallery);
  await play(page, 0);
  const moving = () => lightbox(page).evaluate((root) => root.getAnimations({ subtree: true }));
  const growing = () =>
    lightbox(page).evaluate((root) => {
      const keyframes = root
        .getAnimations({ subtree: true })
        .map(({ effect }) => (effect as KeyframeEffect).getKeyframes().at(-1));
      return keyframes.some((last) => last?.transform === 'scale(1.08)' && last.clipPath !== 'none');
    });
  // The one that turns over may still be seen, as it grows on while it fades.
  await expect.poll(growing).toBe(true);
  await page.keyboard.press('Space');
  await expect.poll(moving).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause slideshow')).toBeVisible();
  expect(await moving()).toEqual([]);
});

test('S plays the photos of a page, from the one with the focus', async ({ page }) => {
  await page.goto(gallery);
  const third = await altOf(photos(page).nth(2));
  await photos(page).nth(2).focus();
  await page.keyboard.press('s');
  await expect(slide(page, third)).toBeInViewport();
  await expect(button(page, 'Pause slideshow')).toBeAttached();
});

test('story, gallery and day lead to the slideshow of their photos, before the script has come too', async ({
  page,
}) => {
  const slideshow = page
    .getByRole('navigation', { name: 'Views of this trip' })
    .getByRole('link', { name: 'Slideshow' });
  for (const [path, said] of [
    ['', '1 of 18.'],
    ['photos/', '1 of 24.'],
    ['days/2019-06-25/', '1 of 5.'],
  ] as const) {
    await page.goto(`2019-06-shanghai/${path}`);
    await page.goto((await slideshow.getAttribute('href')) ?? '');
    await expect(announced(page)).toContainText(said);
    await expect(button(page, 'Pause slideshow')).toBeAttached();
  }
});

test('whoever turns over by hand stops it', async ({ page }) => {
  await page.goto(gallery);
  const second = await altOf(photos(page).nth(1));
  await play(page, 0);
  await page.keyboard.press('ArrowRight');
  await expect(slide(page, second)).toBeInViewport();
  await expect(button(page, 'Play slideshow')).toBeVisible();
  await page.clock.runFor(20_000);
  await expect(slide(page, second)).toBeInViewport();
});

test('the space bar plays and pauses', async ({ page }) => {
  await page.goto(gallery);
  await photos(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Play slideshow')).toBeVisible();
  await expect(announced(page)).not.toBeEmpty();
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause slideshow')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(button(page, 'Play slideshow')).toBeVisible();
});
