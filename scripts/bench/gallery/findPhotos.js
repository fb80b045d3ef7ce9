import { longestTask } from '../map/visitMap.js';

/** Filters and searches a gallery as a reader does; says bytes that came for it, and the longest tasks in milliseconds. */
export async function findPhotos(page, sent) {
  const bytes = () =>
    sent.filter(({ path }) => path.includes('/find-')).reduce((sum, file) => sum + file.bytes, 0);
  const status = page.locator('main [role=status]');
  /** Until something else was found than before. */
  const changing = (act) =>
    longestTask(page, async () => {
      const before = await status.textContent();
      await act();
      const isOther = (text) => text !== before && /\d/.test(text);
      while (!isOther(await status.textContent())) await page.waitForTimeout(100);
      await page.waitForTimeout(800);
    });
  const choose = (name) => () => page.locator('fieldset label', { hasText: name }).first().click();
  const type = (text) => () => page.fill('input[type=search]', text);
  const open = await longestTask(page, async () => {
    await page.click('search button');
    await page.waitForSelector('fieldset', { timeout: 60_000 });
  });
  const facets = bytes();
  const filtering = [open, await changing(choose('Japan')), await changing(choose('Canon'))];
  await page.click('text=Show all photos');
  await page.waitForTimeout(1000);
  const searching = [await changing(type('ka')), await changing(type('ka sha'))];
  return {
    facets,
    texts: bytes() - facets,
    filtering: Math.max(...filtering),
    searching: Math.max(...searching),
  };
}
