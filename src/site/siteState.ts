import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { HomeZone } from '../journal/home/homeZone.ts';
import type { Problem } from '../journal/problem.ts';
import { writeWhole } from '../pipeline/writeWhole.ts';
import { isHashed } from './outputFile.ts';

/** One file of a site as it lay on disk after it was written. */
export interface WrittenFile {
  /** Size, time and inode; absent of a hashed file, of which being there is enough. */
  readonly stamp?: string;
  /** Hash of what it was rendered from. */
  readonly key?: string;
}

export interface SiteCounts {
  readonly trips: number;
  readonly posts: number;
  readonly photos: number;
}

/** What the last whole build into a folder was made from, and what it made. */
export interface SiteState {
  /** Version of the code that made it. */
  readonly code: string;
  /** Hash of every file's stamp and every option. */
  readonly inputs: string;
  readonly counts: SiteCounts;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
  /** Texts that all pages were searched for. */
  readonly secrets: readonly string[];
  /** As in `BuiltSite`. */
  readonly holes: readonly HomeZone[];
  /** By path inside the site. */
  readonly files: Readonly<Record<string, WrittenFile>>;
}

export interface SiteStateStore {
  /** Absent where no build of this code ended well there. */
  readonly last: SiteState | undefined;
  /** From here on the folder is not what `last` says. */
  forget(): void;
  remember(state: SiteState): Promise<void>;
}

/** Keeps the state of the site in `out` in the cache, so that none of it is published. */
export async function openSiteState(cache: string, out: string, code: string): Promise<SiteStateStore> {
  const name = createHash('sha256').update(resolve(out)).digest('hex').slice(0, 16);
  const path = join(cache, 'sites', `${name}.json`);
  const last = await readState(path);
  return {
    last: last?.code === code ? last : undefined,
    forget: () => rmSync(path, { force: true }),
    remember: (state) => writeWhole(path, JSON.stringify(state)),
  };
}

async function readState(path: string): Promise<SiteState | undefined> {
  try {
    // Written by `remember`; one of other code is not looked at further.
    return JSON.parse(await readFile(path, 'utf8')) as SiteState;
  } catch {
    return undefined;
  }
}

/** Size, time and inode of a file; undefined where there is none. */
export function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? `${found.size} ${found.mtimeMs} ${found.ino}` : undefined;
}

/** Whether every file lies there as it was written. */
export function isIntact(out: string, files: SiteState['files']): boolean {
  const folders = new Map<string, ReadonlySet<string>>();
  const isListed = (path: string) => {
    const folder = dirname(path);
    const names = folders.get(folder) ?? listNames(join(out, folder));
    folders.set(folder, names);
    return names.has(path.slice(folder.length + 1));
  };
  try {
    return Object.entries(files).every(([path, { stamp }]) =>
      isHashed(path) ? isListed(path) : stamp !== undefined && stampOf(join(out, path)) === stamp,
    );
  } catch {
    // A file in the place of a folder.
    return false;
  }
}

function listNames(folder: string): ReadonlySet<string> {
  return new Set(readdirSync(folder));
}
