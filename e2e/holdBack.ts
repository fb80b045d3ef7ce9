import type { Page } from '@playwright/test';

/** Lets the next answer from an address wait until it is told to come. */
export async function holdBack(page: Page, url: string): Promise<{ asked: Promise<void>; answer(): void }> {
  let answer = () => {};
  let tell = () => {};
  const asked = new Promise<void>((resolve) => (tell = resolve));
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route(url, async (route) => {
    tell();
    await held;
    await route.continue();
  });
  return { asked, answer };
}
