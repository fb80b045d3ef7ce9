import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Entry, ZipFile } from 'yauzl';
import { isJunk } from '../reading/library/isJunk.ts';
import { describeError } from './describeError.ts';
import { UsageError } from './usageError.ts';

/**
 * The folder of a library that is named as a folder or as a zip archive of one, such as the studio makes. An archive is
 * unpacked into the cache, once as long as it stays the same.
 */
export async function openLibrary(named: string, cache: string): Promise<string> {
  const found = await stat(named, { bigint: true }).catch(() => undefined);
  if (!found?.isFile() || !/\.zip$/i.test(named)) return named;
  const own = join(cache, 'archives', hash(resolve(named)));
  const kept = join(own, hash(`${found.size} ${found.mtimeNs} ${found.ino}`));
  const folder = join(kept, basename(named).replace(/\.zip$/i, ''));
  if (!(await stat(folder).catch(() => undefined))) await unpackInto(kept, basename(folder), named);
  // By this the cache sees that it is in use.
  await utimes(own, new Date(), new Date());
  for (const name of await readdir(own))
    if (name !== basename(kept)) await rm(join(own, name), { recursive: true, force: true });
  return folder;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** All of it or nothing. */
async function unpackInto(kept: string, name: string, archive: string): Promise<void> {
  const beside = `${kept}.${process.pid}.unfinished`;
  try {
    await mkdir(join(beside, name), { recursive: true });
    await unpack(archive, join(beside, name));
    await rm(kept, { recursive: true, force: true });
    await rename(beside, kept);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw new UsageError(`the archive ${archive} cannot be unpacked (${describeError(error)})`);
  }
}

/** Names that lead out of the folder are refused by yauzl; links are unpacked as the text that they are. */
async function unpack(path: string, folder: string): Promise<void> {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(path, { strictFileNames: false, autoClose: false });
  try {
    for await (const entry of archive.eachEntry())
      if (!entry.fileName.endsWith('/') && !entry.fileName.split('/').some(isJunk))
        await unpackFile(archive, entry, join(folder, entry.fileName));
  } finally {
    archive.close();
  }
}

async function unpackFile(archive: ZipFile, entry: Entry, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(path, { flags: 'wx' }));
  const modified = entry.getLastModDate();
  await utimes(path, modified, modified);
}
