import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AuthorError, type Problem } from '../journal/problem.ts';
import { describeError, errorCode } from './describeError.ts';
import { findMisplacedSettings } from '../reading/library/findMisplacedSettings.ts';
import { isDraft } from '../reading/library/isDraft.ts';
import { isJunk } from '../reading/library/isJunk.ts';
import { kindOfName } from '../reading/library/kindOfName.ts';
import type { LibraryFiles, TripFiles } from '../reading/library/libraryFiles.ts';
import { sortTrip } from '../reading/library/sortTrip.ts';
import { listFiles, type FoundFile } from './listFiles.ts';
import { UsageError } from './usageError.ts';

export type ScannedTrip = TripFiles<FoundFile>;

export interface ScannedLibrary extends LibraryFiles<FoundFile> {
  /** Absolute. */
  readonly folder: string;
  /** What lies in `_public/`, paths inside it. */
  readonly publicFiles: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** What lies in a library's folder, sorted out by names alone. With `drafts`, what begins with `_` is part of it. */
export async function scanLibrary(folder: string, { drafts = false } = {}): Promise<ScannedLibrary> {
  const root = resolve(folder);
  await checkFolder(folder, root);
  const inPublic = (path: string) => path.startsWith('_public/');
  const listed = await listFiles(root, isJunk);
  const files = listed.files.filter((file) => !inPublic(file.path) && (drafts || !isDraft(file.path)));
  const asTrip = isTrip(files);
  const misplaced = findMisplacedSettings(files, asTrip);
  if (misplaced.length > 0) throw new AuthorError(misplaced);
  const site = files.find((file) => file.path === 'site.yaml');
  const folders = asTrip ? [''] : topFolders(files);
  const trips = folders.map((name) => makeTrip(root, name, files)).filter((trip) => !isEmpty(trip));
  if (trips.length === 0) throw new AuthorError([emptyLibrary(folder)]);
  const publicFolder = await listPublic(root);
  return {
    folder: root,
    ...(site && { site }),
    trips,
    publicFiles: publicFolder.files,
    problems: [
      ...listed.problems.filter((problem) => !inPublic(problem.file)),
      ...publicFolder.problems,
      ...(asTrip ? [] : findStrays(files)),
    ],
  };
}

async function checkFolder(named: string, root: string): Promise<void> {
  const found = await stat(root).catch((error: unknown) => {
    const todo = errorCode(error) === 'ENOENT' ? '; to begin one: pinhole new <folder>' : '';
    throw new UsageError(`the folder ${named} cannot be read (${describeError(error)})${todo}`);
  });
  if (!found.isDirectory()) throw new UsageError(`${named} is a file, and a folder of trips is needed`);
}

/** A folder is itself a trip when it has its own post or photos.yaml, or pictures and no trip folders. */
function isTrip(files: readonly FoundFile[]): boolean {
  const own = files.filter((file) => !file.path.includes('/'));
  if (own.some((file) => file.path === 'index.md' || file.path === 'photos.yaml')) return true;
  return own.some(isShown) && !files.some((file) => file.path.includes('/') && isShown(file));
}

/** A picture or a video. */
const isShown = ({ path }: FoundFile) => ['picture', 'video'].includes(kindOfName(path));

function topFolders(files: readonly FoundFile[]): string[] {
  const inside = files.filter((file) => file.path.includes('/'));
  return [...new Set(inside.map((file) => file.path.slice(0, file.path.indexOf('/'))))];
}

function makeTrip(root: string, folder: string, files: readonly FoundFile[]): ScannedTrip {
  const prefix = folder === '' ? '' : `${folder}/`;
  const own = files
    .filter((file) => file.path.startsWith(prefix) && file.path !== 'site.yaml')
    .map((file) => ({ ...file, path: file.path.slice(prefix.length) }));
  return sortTrip({ folder, name: folder === '' ? basename(root) : folder }, own);
}

function isEmpty({ settings, posts, tracks, others }: ScannedTrip): boolean {
  return !settings && posts.length + tracks.length === 0 && !others.some(isShown);
}

function emptyLibrary(folder: string): Problem {
  return {
    file: folder,
    what: 'holds no trip',
    todo: 'put a folder with pictures or an index.md into it; to begin with an example: pinhole new <folder>',
  };
}

function findStrays(files: readonly FoundFile[]): Problem[] {
  return files
    .filter((file) => !file.path.includes('/') && isShown(file))
    .map(({ path }) => ({
      file: path,
      what: 'lies beside the trip folders and belongs to none',
      todo: 'move it into a trip folder',
    }));
}

/** The author's own static files, hidden ones such as `.nojekyll` and `.well-known/` included. */
async function listPublic(
  root: string,
): Promise<{ files: readonly FoundFile[]; problems: readonly Problem[] }> {
  const folder = `${root}/_public`;
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) return { files: [], problems: [] };
  const listed = await listFiles(
    folder,
    (name) => name === '.git' || isJunk(name.replace(/^\.(?!ds_store)/i, '')),
  );
  return {
    files: listed.files,
    problems: listed.problems.map((problem) => ({ ...problem, file: `_public/${problem.file}` })),
  };
}
