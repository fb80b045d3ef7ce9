import { lstat, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { describeError, errorCode } from '../describeError.ts';
import { UsageError } from '../usageError.ts';
import { isInside } from './listSource.ts';

/** Says so where the source cannot be read, or the new folder is there already or would lie in the source. */
export async function checkTarget(from: string, to: string): Promise<void> {
  const source = await stat(from).catch((error: unknown) => {
    throw new UsageError(`cannot import from ${from} (${describeError(error)})`);
  });
  await checkAbsent(to);
  const parent = await realpath(dirname(resolve(to))).catch((error: unknown) => {
    throw new UsageError(`cannot write to ${to}: its parent folder cannot be used (${describeError(error)})`);
  });
  const root = await realpath(source.isDirectory() ? from : dirname(resolve(from)));
  if (source.isDirectory() && isInside(root, join(parent, basename(resolve(to)))))
    throw new UsageError(`${to} lies in ${from}, which is only read; name a folder elsewhere with --to`);
}

export async function checkAbsent(to: string): Promise<void> {
  const found = await lstat(to).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new UsageError(`${to} cannot be written (${describeError(error)})`);
  });
  if (found) throw new UsageError(`${to} exists, and nothing is written over; name a new folder with --to`);
}
