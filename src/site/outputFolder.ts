import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, errorCode } from '../pipeline/describeError.ts';
import { takeLock } from '../pipeline/lockFile.ts';
import { UsageError } from '../pipeline/usageError.ts';
import { writeWhole } from '../pipeline/writeWhole.ts';

export const manifestName = '.pinhole.json';
const lockName = '.pinhole.lock';

/** A folder that belongs to this build alone until it is released. */
export interface OutputFolder {
  /** Paths that earlier builds wrote. */
  readonly known: readonly string[];
  /** Says which files Pinhole made, before they are there and before they are gone. */
  remember(paths: Iterable<string>): Promise<void>;
  release(): void;
}

/** Takes hold of `out`. Refuses a folder that Pinhole did not make, and one that another build is writing. */
export async function openOutputFolder(out: string): Promise<OutputFolder> {
  await refuseForeign(out);
  await mkdir(out, { recursive: true });
  const release = lockOutput(out);
  return {
    // Another build may have ended since the first look.
    known: (await readManifest(out)) ?? [],
    remember: (paths) => writeManifest(out, paths),
    release,
  };
}

/** Refuses a folder with anything in it that Pinhole did not make. */
export async function refuseForeign(out: string): Promise<void> {
  const names = await readdir(out).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw new UsageError(`cannot write to ${out}: ${describeError(error)}`);
  });
  // A build that has just begun writes its lock and its manifest first, so those are there where other files are.
  if (names.some((name) => !name.startsWith('.pinhole')) && (await readManifest(out)) === undefined)
    throw new UsageError(
      `${out} is not empty and was not made by Pinhole; name another folder with --out, or empty it yourself`,
    );
}

/** Paths that builds wrote; undefined of a folder that Pinhole did not make. */
export async function readManifest(out: string): Promise<readonly string[] | undefined> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(out, manifestName), 'utf8'));
    const files =
      typeof manifest === 'object' && manifest && 'files' in manifest ? manifest.files : undefined;
    return Array.isArray(files) ? files.filter((file) => typeof file === 'string') : undefined;
  } catch {
    return undefined;
  }
}

async function writeManifest(out: string, paths: Iterable<string>): Promise<void> {
  const path = join(out, manifestName);
  const text = `${JSON.stringify({ madeBy: 'Pinhole', files: [...paths].sort() }, undefined, 1)}\n`;
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (text !== before) await writeWhole(path, text);
}

/** Keeps others from writing; a lock of a build that is no longer running is taken over. */
export function lockOutput(out: string): () => void {
  const path = join(out, lockName);
  const taken = tryLock(out, path);
  if ('release' in taken) return taken.release;
  const { pid, host } = taken.holder;
  throw new UsageError(
    `another build (process ${pid} on ${host}) is writing to ${out}, or it is being published; wait for it to end, ` +
      `or delete ${path} if there is none`,
  );
}

function tryLock(out: string, path: string): ReturnType<typeof takeLock> {
  try {
    return takeLock(path);
  } catch (error) {
    throw new UsageError(`cannot write to ${out}: ${describeError(error)}`);
  }
}
