import type { Locator } from '@playwright/test';

/** The text of a photo of the page for those who cannot see it: it names the photo in the lightbox too. */
export async function altOf(photo: Locator): Promise<string> {
  return (await photo.locator('img').first().getAttribute('alt')) ?? '';
}
