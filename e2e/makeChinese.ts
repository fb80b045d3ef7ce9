import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folders } from './sites.ts';

/** The sample trip of an author who writes Chinese. */
export async function makeChinese(folder: string): Promise<void> {
  await cp(folders.sample, folder, { recursive: true });
  const settings = join(folder, 'site.yaml');
  const text = await readFile(settings, 'utf8');
  await writeFile(settings, text.replace(/^language: .*$/m, 'language: zh-Hans'));
}
