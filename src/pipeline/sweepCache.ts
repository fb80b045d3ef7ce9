import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetOthers, listNames } from './renditionStore.ts';
import { claimCache } from './useCache.ts';
import { isUnfinished } from './writeWhole.ts';

const day = 86_400_000;

/** Days that something is kept which no library uses: a folder that is renamed or unplugged comes back. */
const patience = 30;
/** Days after which a library that was not built again counts as gone. */
const forgotten = 365;

export interface Swept {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Removes what no library uses any more: renditions of photos that are in none, or of an older recipe; what is known
 * of libraries that were not built for a year; unpacked archives; and what killed builds left half made. Undefined where a build runs.
 *
 * @param days that a file which nothing uses is kept
 */
export async function sweepCache(cache: string, days: number): Promise<Swept | undefined> {
  let files = 0;
  let bytes = 0;
  async function remove(path: string): Promise<void> {
    bytes += (await stat(path)).size;
    files += 1;
    await rm(path, { force: true });
  }

  const done = await claimCache(cache, async () => {
    for (const folder of ['facts', 'places', 'sites', 'basemap', 'drawn'])
      for (const path of await listAll(join(cache, folder)))
        if ((await isOlder(path, forgotten)) || isUnfinished(path)) await remove(path);
    const contents = await listContents(join(cache, 'facts'));
    const used = new Set([...contents].flatMap(listNames));
    await forgetOthers(cache, contents);
    for (const part of await listAll(join(cache, 'renditions')))
      for (const path of await listAll(part))
        if (isUnfinished(path) || (!used.has(nameOf(path)) && (await isOlder(path, days))))
          await remove(path);
    for (const path of await listAll(join(cache, 'archives')))
      if (await isOlder(path, days)) await rm(path, { recursive: true, force: true });
    await writeFile(join(cache, 'swept'), '');
  });
  return done ? { files, bytes } : undefined;
}

/** Sweeps once a day. */
export async function sweepSometimes(cache: string): Promise<void> {
  if (await isOlder(join(cache, 'swept'), 1)) await sweepCache(cache, patience);
}

/** Empties a cache; false where a build uses it. */
export function emptyCache(cache: string): Promise<boolean> {
  return claimCache(cache, async () => {
    // By name, so that a folder named by mistake loses nothing of its own.
    for (const name of [
      'facts',
      'places',
      'sites',
      'basemap',
      'drawn',
      'renditions',
      'dev',
      'archives',
      'swept',
    ])
      await rm(join(cache, name), { recursive: true, force: true });
    await mkdir(cache, { recursive: true });
  });
}

/** `…/0f/0f12…-320.avif` → `0f12…` */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).split('-')[0] ?? '';
}

/** Hashes of all photos that a library holds. */
async function listContents(facts: string): Promise<ReadonlySet<string>> {
  const contents = new Set<string>();
  for (const path of await listAll(facts))
    for (const [, hash = ''] of (await readFile(path, 'utf8')).matchAll(/"hash":"([0-9a-f]{64})"/g))
      contents.add(hash);
  return contents;
}

/** Paths of what lies in a folder; none where it is a file or is not there. */
async function listAll(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => `${folder}/${name}`);
}

/** True too of what is not there. */
async function isOlder(path: string, days: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined || Date.now() - found.mtimeMs > days * day;
}
