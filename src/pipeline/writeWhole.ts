import { copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './describeError.ts';

let count = 0;

/** A name beside `path` for a file in the making; its form tells `isUnfinished` what a killed build left. */
function unfinished(path: string): string {
  count += 1;
  return `${path}.${process.pid}-${count}.unfinished`;
}

export function isUnfinished(name: string): boolean {
  return name.endsWith('.unfinished');
}

/** Makes `path` whole or not at all: `make` fills a name beside it, which is then renamed. */
export async function makeWhole(path: string, make: (beside: string) => Promise<void>): Promise<void> {
  const beside = unfinished(path);
  try {
    await make(beside).catch(async (error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
      await mkdir(dirname(path), { recursive: true });
      await make(beside);
    });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Writes a file whole or not at all; its folder is made where it is missing. */
export function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  return makeWhole(path, (beside) => writeFile(beside, content));
}

/** Copies a file whole or not at all, also to another disk. */
export function copyWhole(from: string, path: string): Promise<void> {
  return makeWhole(path, (beside) => copyFile(from, beside, constants.COPYFILE_FICLONE));
}

/** Gives a file that never changes a second name; where the disks differ or know no links, a copy. */
export async function linkWhole(from: string, path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await link(from, path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    if (errorCode(error) === 'ENOENT') throw error;
    await copyWhole(from, path);
  }
}
