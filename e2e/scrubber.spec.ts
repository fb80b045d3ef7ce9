import type { Page } from '@playwright/test';
import { moveFingers } from './moveFingers.ts';
import { expect, test } from './reader.ts';
import { scrollTop } from './visible.ts';

test.use({ site: 'many' });

const rail = (page: Page) => page.getByRole('slider', { name: 'Date' });
const day = (page: Page, title: string) => page.getByRole('heading', { name: title });

test('the rail is dragged to another day, names it, and moves nothing aside', async ({ page, isMobile }) => {
  await page.goto('2018-rome/photos/');
  await expect(rail(page)).toHaveAttribute('aria-valuetext', 'Tuesday, 1 May 2018, 50 photos');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(page.viewportSize()?.width);
  // On a phone it comes with the scrolling, and goes.
  await page.evaluate(() => window.scrollBy(0, 600));
  await expect(rail(page)).toHaveCSS('pointer-events', 'auto');
  const thumb = await rail(page).boundingBox();
  if (!thumb) throw new Error('There is no thumb');
  if (isMobile) expect([thumb.width, thumb.height]).toEqual([44, 44]);
  const [x, y] = [thumb.x + thumb.width / 2, thumb.y + thumb.height / 2];
  const end = (page.viewportSize()?.height ?? 0) - 8;
  if (isMobile) {
    const session = await page.context().newCDPSession(page);
    await moveFingers(session, [[x, y]], [[x, end]]);
  } else {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, end, { steps: 8 });
    await expect(page.getByText('Without a date').and(page.locator('strong'))).toBeVisible();
    await page.mouse.up();
  }
  await expect(rail(page)).toHaveAttribute('aria-valuetext', 'Without a date, 3 photos');
  await expect(day(page, 'Without a date')).toBeInViewport();
});

test('keys on the rail go day by day, month by month and to the ends', async ({ page }) => {
  await page.goto('photos/');
  await rail(page).focus();
  const says = (text: string) => expect(rail(page)).toHaveAttribute('aria-valuetext', text);
  await says('Saturday, 1 June 2019, 40 photos');
  await page.keyboard.press('PageDown');
  await says('Tuesday, 1 May 2018, 50 photos');
  await expect(day(page, 'Tuesday, 1 May 2018')).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await says('Thursday, 3 May 2018, 50 photos');
  await expect(day(page, 'Thursday, 3 May 2018')).toBeInViewport();
  await page.keyboard.press('ArrowUp');
  await says('Wednesday, 2 May 2018, 50 photos');
  await page.keyboard.press('End');
  await says('Sunday, 14 February 2010, 130 photos');
  await page.keyboard.press('Home');
  await says('Saturday, 1 June 2019, 40 photos');
  await expect(rail(page)).toBeFocused();
});

test('on a desk the rail shows what is where before one goes there', async ({ page, isMobile }) => {
  test.skip(isMobile, 'a finger does not hover');
  await page.goto('2018-rome/photos/');
  await expect(rail(page)).toBeVisible();
  const before = await scrollTop(page);
  await page.mouse.move(1425, 700);
  const bubble = page.locator('strong');
  await expect(bubble).toHaveText(/ May 2018$/);
  expect(await scrollTop(page)).toBe(before);
  const text = (await bubble.textContent()) ?? '';
  await page.mouse.down();
  await page.mouse.up();
  await expect(rail(page)).toHaveAttribute('aria-valuetext', `${text}, 50 photos`);
});
