import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describeError, errorCode } from '../../pipeline/describeError.ts';
import { Unsaved } from './unsaved.ts';

/** A file that shall have other bytes. */
export interface WholeFile {
  readonly path: string;
  /** What it was found to hold; undefined where there was none. */
  readonly found: Uint8Array | undefined;
  readonly bytes: Uint8Array;
}

let count = 0;

/** A name that neither a scan of the library nor whoever follows it looks at. */
function nameBeside(path: string): string {
  count += 1;
  return join(dirname(path), `.${basename(path)}.${process.pid}-${count}.unfinished`);
}

/**
 * Writes files so that each is whole at any moment, and all are new or none is: first all of them beside their places,
 * where a disk fills up or a folder cannot be written; then each is moved in, and back where a later one cannot be.
 */
export async function writeTogether(files: readonly WholeFile[]): Promise<void> {
  const beside = files.map(({ path }) => nameBeside(path));
  const moved: WholeFile[] = [];
  try {
    for (const [i, file] of files.entries()) await writeBeside(file, beside[i] ?? '');
    for (const file of files) await checkUnchanged(file);
    for (const [i, file] of files.entries()) {
      await rename(beside[i] ?? '', file.path);
      moved.push(file);
    }
  } catch (error) {
    const kept = await Promise.all(moved.map(moveBack));
    if (kept.every((path) => path === undefined)) throw error;
    const names = kept.flatMap((path) => (path === undefined ? [] : basename(path))).join(', ');
    throw new Unsaved(`${describeError(error)}, after this had been saved: ${names}`);
  } finally {
    await Promise.all(beside.map((path) => rm(path, { force: true })));
  }
}

/** With the permissions of the file that it comes to replace, which must allow writing: a move would not ask. */
async function writeBeside({ path, found, bytes }: WholeFile, beside: string): Promise<void> {
  if (found !== undefined) await (await open(path, 'r+')).close();
  const file = await open(beside, 'wx');
  try {
    if (found !== undefined) await file.chmod((await stat(path)).mode & 0o777);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writing takes a moment, in which an editor may have saved. */
async function checkUnchanged({ path, found }: WholeFile): Promise<void> {
  const now = await readFile(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  const isSame = now === undefined || found === undefined ? now === found : now.equals(found);
  if (!isSame) throw new Error(`${basename(path)} is being changed by another program; save again`);
}

/** Gives the path where even that cannot be done. */
async function moveBack({ path, found }: WholeFile): Promise<string | undefined> {
  const beside = nameBeside(path);
  try {
    if (found === undefined) await rm(path, { force: true });
    else {
      await writeBeside({ path, found, bytes: found }, beside);
      await rename(beside, path);
    }
    return undefined;
  } catch {
    await rm(beside, { force: true });
    return path;
  }
}
