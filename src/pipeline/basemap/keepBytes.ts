import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Counts up when the making changes, so that what was kept before is made again. */
const recipe = 2;

/** What `make` gives, made once for a key and kept in a folder; the file is whole or absent. */
export async function keepBytes(
  folder: string,
  key: unknown,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const hash = createHash('sha256')
    .update(JSON.stringify([recipe, key]))
    .digest('hex')
    .slice(0, 32);
  const file = join(folder, 'basemap', `${hash}.json`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const bytes = await make();
  await mkdir(join(folder, 'basemap'), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  return bytes;
}
