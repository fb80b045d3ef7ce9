import { mkdtemp, readdir, readFile, rename, rm, rmdir, stat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeError, errorCode } from '../pipeline/describeError.ts';
import { byText } from '../pipeline/listFiles.ts';
import { UsageError } from '../pipeline/usageError.ts';
import { copyWhole, isUnfinished, linkWhole, writeWhole } from '../pipeline/writeWhole.ts';
import { foldersOfHashed, isHashed, isSafePath, type OutputFile } from './outputFile.ts';
import { manifestName, openOutputFolder, type OutputFolder } from './outputFolder.ts';
import { stampOf, type SiteState, type WrittenFile } from './siteState.ts';

/** How many files of the site were written, left as they were, and removed. */
export interface WriteReport {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** The same, and how each file lies there now. */
export interface WrittenSite extends WriteReport {
  readonly files: SiteState['files'];
}

type Files = Iterable<OutputFile> | AsyncIterable<OutputFile>;

/**
 * Brings `out` to hold these files and no others that Pinhole made. Hashed files go to their place at once; all
 * others wait in a folder beside them until every file is made, then move in one after the other, and what
 * is no longer part of the site is removed last. Whenever it is killed, each file is whole or absent and
 * every page finds what it names; an error on the way leaves the old pages.
 *
 * @param last how the files lay there after the last build: a page of the same key is not rendered again
 */
export async function writeOutput(
  out: string,
  files: Files,
  last: SiteState['files'] = {},
): Promise<WrittenSite> {
  const folder = await openOutputFolder(out);
  try {
    return await fill(out, folder, files, last);
  } finally {
    folder.release();
  }
}

async function fill(
  out: string,
  folder: OutputFolder,
  files: Files,
  last: SiteState['files'],
): Promise<WrittenSite> {
  await folder.remember(folder.known);
  await removeAbandoned(out);
  const waiting = await mkdtemp(join(out, '.pinhole-'));
  try {
    const { keys, staged, written } = await stageAll(out, waiting, files, last);
    const paths = new Set(keys.keys());
    await folder.remember(new Set([...folder.known, ...paths]));
    const gone = await findGone(out, folder.known, paths);
    const isFirst = isInTheWay(paths);
    await remove(out, gone.filter(isFirst));
    for (const { from, path } of staged) await moveInto(from, join(out, path));
    await remove(
      out,
      gone.filter((path) => !isFirst(path)),
    );
    await folder.remember(paths);
    return {
      written: written + staged.length,
      unchanged: paths.size - written - staged.length,
      removed: gone.length,
      files: describeFiles(out, keys),
    };
  } finally {
    await rm(waiting, { recursive: true, force: true });
  }
}

interface Staged {
  readonly from: string;
  readonly path: string;
}

async function stageAll(out: string, waiting: string, files: Files, last: SiteState['files']) {
  const keys = new Map<string, string | undefined>();
  const staged: Staged[] = [];
  const isThere = listHashed(out);
  let written = 0;
  for await (const file of files) {
    if (!isSafePath(file.path)) throw new Error(`"${file.path}" is no path inside the site`);
    if (keys.has(file.path)) throw new Error(`two files of the site would be "${file.path}"`);
    const key = 'key' in file ? file.key : undefined;
    keys.set(file.path, key);
    if (isHashed(file.path)) {
      if (await isThere(file.path)) continue;
      await placeHashed(out, waiting, file);
      written += 1;
    } else if (isKept(join(out, file.path), key, last[file.path])) {
      if ('inspect' in file) file.inspect?.(await readFile(join(out, file.path)));
    } else {
      const from = join(waiting, String(staged.length));
      const made = await make(file, from);
      if (await isSame(join(out, file.path), made)) continue;
      if (!('from' in made)) await writeWhole(from, made.content);
      else if (made.from !== from) await copyWhole(made.from, from);
      staged.push({ from, path: file.path });
    }
  }
  return { keys, staged, written };
}

/** Whether a page lies there as it was written, and would be rendered from the same. */
function isKept(path: string, key: string | undefined, last: WrittenFile | undefined): boolean {
  return key !== undefined && key === last?.key && last.stamp !== undefined && stampOf(path) === last.stamp;
}

type MadeFile = { readonly content: string | Uint8Array } | { readonly from: string };

/** @param beside where a file that comes in pieces is put together */
async function make(file: OutputFile, beside: string): Promise<MadeFile> {
  if ('key' in file) return { content: await file.render() };
  if (!('pieces' in file)) return file;
  await writeFile(beside, joinPieces(file.pieces()));
  return { from: beside };
}

/** Characters that are written at a time. */
const slice = 1_000_000;

function* joinPieces(pieces: Iterable<string>): Generator<string> {
  let joined = '';
  for (const piece of pieces) {
    joined += piece;
    if (joined.length < slice) continue;
    yield joined;
    joined = '';
  }
  yield joined;
}

async function placeHashed(out: string, waiting: string, file: OutputFile): Promise<void> {
  const path = join(out, file.path);
  const made = await make(file, join(waiting, 'hashed'));
  await ('from' in made ? linkWhole(made.from, path) : writeWhole(path, made.content));
}

function describeFiles(out: string, keys: ReadonlyMap<string, string | undefined>): SiteState['files'] {
  const described = [...keys, [manifestName, undefined] as const].map(([path, key]) => {
    const stamp = isHashed(path) ? undefined : stampOf(join(out, path));
    return [path, { ...(stamp !== undefined && { stamp }), ...(key !== undefined && { key }) }] as const;
  });
  return Object.fromEntries(described);
}

/** Whether a hashed file is in place; each folder is listed once. */
function listHashed(out: string): (path: string) => Promise<boolean> {
  const listed = new Map<string, Promise<ReadonlySet<string>>>();
  return async (path) => {
    const folder = dirname(path);
    const names =
      listed.get(folder) ??
      readdir(join(out, folder)).then(
        (all) => new Set(all),
        () => new Set<string>(),
      );
    listed.set(folder, names);
    return (await names).has(path.slice(folder.length + 1));
  };
}

async function isSame(path: string, file: MadeFile): Promise<boolean> {
  try {
    if (!('from' in file)) return (await readFile(path)).equals(toBytes(file.content));
    const [here, there] = await Promise.all([stat(path), stat(file.from)]);
    return here.size === there.size && (await readFile(path)).equals(await readFile(file.from));
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR' || errorCode(error) === 'EISDIR')
      return false;
    throw error;
  }
}

const toBytes = (content: string | Uint8Array) =>
  typeof content === 'string' ? Buffer.from(content) : content;

async function moveInto(from: string, path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await rename(from, path);
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${describeError(error)}`);
  }
}

/** What earlier builds made and this one did not. */
async function findGone(
  out: string,
  known: readonly string[],
  paths: ReadonlySet<string>,
): Promise<string[]> {
  const gone = new Set(known.filter((path) => isSafePath(path) && !paths.has(path)));
  // A killed build may have left hashed files that it did not come to note down.
  for (const folder of foldersOfHashed)
    for (const entry of await readdir(join(out, folder), { withFileTypes: true }).catch(() => []))
      if (entry.isFile() && !paths.has(`${folder}/${entry.name}`)) gone.add(`${folder}/${entry.name}`);
  return [...gone];
}

/** True of a file where a folder is needed now, and of one in a folder where a file is needed. */
function isInTheWay(paths: ReadonlySet<string>): (path: string) => boolean {
  const folders = new Set([...paths].flatMap(foldersOf));
  return (path) => folders.has(path) || foldersOf(path).some((folder) => paths.has(folder));
}

async function remove(out: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(join(out, path), { force: true });
  const folders = new Set(paths.flatMap(foldersOf));
  // The deepest first, so that the ones above become empty; what is not empty stays.
  for (const folder of [...folders].sort(byText((path) => path)).reverse())
    await rmdir(join(out, folder)).catch(() => undefined);
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

async function removeAbandoned(out: string): Promise<void> {
  for (const name of await readdir(out))
    if (name.startsWith('.pinhole-') || isUnfinished(name))
      await rm(join(out, name), { recursive: true, force: true });
}
