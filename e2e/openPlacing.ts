import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { folders } from './sites.ts';

const folder = join(folders.sample, '2019-06-shanghai');

/**
 * Opens photos of the sample in the studio, with the track of its first evening.
 *
 * @param settings what photos.yaml says
 */
export async function openPlacing(page: Page, names: readonly string[], settings?: string): Promise<void> {
  await page.goto('studio/');
  const read = (name: string, mimeType: string) => ({
    name,
    mimeType,
    buffer: readFileSync(join(folder, name)),
  });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([
      ...names.map((name) => read(`${name}.jpg`, 'image/jpeg')),
      read('walk.gpx', 'application/gpx+xml'),
      ...(settings === undefined
        ? []
        : [{ name: 'photos.yaml', mimeType: 'text/yaml', buffer: Buffer.from(settings) }]),
    ]);
}
