import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describeError, errorCode } from './describeError.ts';
import { readHolder, takeLock } from './lockFile.ts';
import { UsageError } from './usageError.ts';

/*
 * Any number of builds use a cache at once, and nothing is removed from it meanwhile. A build first says that it is
 * there and then looks for a sweeper; a sweeper first says that it is there and then looks for builds. So at least one
 * of two that begin at once sees the other: the build waits, the sweeper gives up.
 */

let count = 0;

const buildsIn = (cache: string) => join(cache, 'builds');
const sweeperIn = (cache: string) => join(cache, 'sweeping.lock');

/** Milliseconds between two looks at whether a sweeper is done. */
const pause = 50;

/** Does work that reads or fills the cache; nothing is removed from it until that ends. */
export async function useCache<Result>(cache: string, work: () => Promise<Result>): Promise<Result> {
  const release = enter(cache);
  try {
    while (readHolder(sweeperIn(cache))) await setTimeout(pause);
    return await work();
  } finally {
    release();
  }
}

function enter(cache: string): () => void {
  count += 1;
  try {
    mkdirSync(buildsIn(cache), { recursive: true });
    const lock = takeLock(join(buildsIn(cache), `${hostname()}-${process.pid}-${count}.lock`));
    // The name is this process's own; who held it before is gone.
    return 'release' in lock ? lock.release : () => undefined;
  } catch (error) {
    throw new UsageError(
      `the cache folder ${cache} cannot be written (${describeError(error)}); name another with --cache`,
    );
  }
}

/** Does work that removes from the cache, unless somebody uses it: then nothing is done and false is given. */
export async function claimCache(cache: string, work: () => Promise<void>): Promise<boolean> {
  const lock = takeLock(sweeperIn(cache));
  if (!('release' in lock)) return false;
  try {
    if (isInUse(cache)) return false;
    await work();
    return true;
  } finally {
    lock.release();
  }
}

function isInUse(cache: string): boolean {
  const locks = listLocks(cache).map((name) => join(buildsIn(cache), name));
  const [left, held] = [locks.filter((path) => !readHolder(path)), locks.filter((path) => readHolder(path))];
  for (const path of left) rmSync(path, { force: true });
  return held.length > 0;
}

function listLocks(cache: string): string[] {
  try {
    return readdirSync(buildsIn(cache));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
