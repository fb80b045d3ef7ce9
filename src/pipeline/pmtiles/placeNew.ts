import { link, lstat, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { describeError, errorCode } from '../describeError.ts';
import { UsageError } from '../usageError.ts';
import { ArchiveError } from './archiveError.ts';

/** Says so where a path is not free: nothing is ever written over. */
export async function checkFree(path: string): Promise<void> {
  const found = await lstat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new UsageError(`${path} cannot be written (${describeError(error)})`);
  });
  if (found?.isDirectory()) throw new UsageError(`${path} is a folder; name a file in it`);
  if (found) throw new UsageError(`${path} exists, and nothing is written over; name another file`);
}

/** Makes a new file, whole or not at all. */
export async function placeNew(path: string, fill: (file: FileHandle) => Promise<void>): Promise<void> {
  const beside = `${path}.${process.pid}.unfinished`;
  try {
    const file = await open(beside, 'w');
    try {
      await fill(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await giveName(beside, path);
  } catch (error) {
    if (error instanceof ArchiveError || error instanceof UsageError) throw error;
    throw new ArchiveError(`${path} cannot be written (${describeError(error)})`);
  } finally {
    await rm(beside, { force: true });
  }
}

/** A link fails where the name is taken meanwhile, which renaming would write over. Some disks know no links. */
async function giveName(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    await checkFree(path);
    if (errorCode(error) === 'ENOENT') throw error;
    await rename(beside, path);
  }
}
