import { constants, type Stats } from 'node:fs';
import { copyFile, mkdir, realpath, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeError } from '../describeError.ts';
import { isInside } from './listSource.ts';

/** Copies a file of the source as it is. Gives why it cannot be read; throws where the library cannot be written. */
export async function copyPhoto(root: string, from: string, to: string): Promise<string | undefined> {
  let real: string;
  let found: Stats;
  try {
    real = await realpath(join(root, from));
    found = await stat(real);
  } catch (error) {
    return describeError(error);
  }
  if (!isInside(root, real)) return 'it leads out of the folder';
  await mkdir(dirname(to), { recursive: true });
  try {
    await copyFile(real, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  } catch (error) {
    if (isOfTarget(error)) throw error;
    return describeError(error);
  }
  await utimes(to, found.atime, found.mtime);
  return undefined;
}

const isOfTarget = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['ENOSPC', 'EDQUOT', 'EROFS', 'EEXIST'].includes(String(error.code));
