import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

/** A place to save to is asked for by the browser itself, which no story reaches: the studio downloads instead. */
export const withoutSavePicker = (page: Page) =>
  page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

/** The photos.yaml of the archive that the studio's trip is taken away in, letter for letter. */
export async function readSettings(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Take it away' }).click();
  const [archive] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a zip archive' }).click(),
  ]);
  const files = Object.entries(unzipSync(readFileSync(await archive.path())));
  await page.getByRole('button', { name: 'Photos', exact: true }).click();
  return strFromU8(files.find(([path]) => path.endsWith('/photos.yaml'))?.[1] ?? new Uint8Array());
}
