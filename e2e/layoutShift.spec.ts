import type { Page } from '@playwright/test';
import { expect, test } from './reader.ts';

/** The sum of all layout shifts of the page until now. */
const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum)));
      }),
  );

function nothingMoves(addresses: readonly string[]) {
  for (const address of addresses)
    test(`nothing moves while /${address} loads slowly`, async ({ page }) => {
      // Photos come late, one after another: a page without room for them would jump.
      let delay = 0;
      await page.route(/\.(avif|jpe?g|webp|woff2)$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, (delay += 20)));
        await route.continue();
      });
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      expect(await layoutShift(page)).toBe(0);
    });
}

nothingMoves([
  '',
  'photos/',
  'photos/?place=Shanghai',
  '2019-06-shanghai/',
  '2019-06-shanghai/photos/',
  '2019-06-shanghai/photos/panorama/',
]);

test.describe('where script takes over the rows', () => {
  test.use({ site: 'many' });
  nothingMoves(['photos/', 'photos/?trip=2018-rome', '2018-rome/photos/', '2018-rome/']);
});
