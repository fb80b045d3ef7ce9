import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { AuthorError, type Problem } from '../journal/problem.ts';
import { describeError, errorCode } from './describeError.ts';
import { isJunk } from './isJunk.ts';
import { kindOfName } from './kindOfName.ts';
import { listFiles, type FoundFile } from './listFiles.ts';
import { UsageError } from './usageError.ts';

/** The files of one trip, told apart by name; paths are inside the trip. */
export interface ScannedTrip {
  /** Inside the library; `''` where the library's folder is itself the trip. */
  readonly folder: string;
  /** The folder's own name. */
  readonly name: string;
  /** photos.yaml. */
  readonly settings?: FoundFile;
  readonly posts: readonly FoundFile[];
  readonly tracks: readonly FoundFile[];
  readonly sketches: readonly FoundFile[];
  /** Archives of map tiles. */
  readonly streets: readonly FoundFile[];
  readonly figures: readonly FoundFile[];
  /** `.xmp` files, which describe the picture of their name. */
  readonly sidecars: readonly FoundFile[];
  /** What is said in videos. */
  readonly captions: readonly FoundFile[];
  /** All other files: whether one is a picture, its bytes decide. */
  readonly others: readonly FoundFile[];
}

/** A path as the author would type it. */
export function pathInLibrary(trip: Pick<ScannedTrip, 'folder'>, path: string): string {
  return trip.folder === '' ? path : `${trip.folder}/${path}`;
}

export interface ScannedLibrary {
  /** Absolute. */
  readonly folder: string;
  /** site.yaml. */
  readonly site?: FoundFile;
  readonly trips: readonly ScannedTrip[];
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
  checkNames(files, asTrip);
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

/** Drafts are folders and posts with a leading `_`; cameras begin the names of photos with it (`_DSC0042.jpg`). */
function isDraft(path: string): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return (
    folders.some((folder) => folder.startsWith('_')) || (name.startsWith('_') && kindOfName(name) === 'post')
  );
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
  const of = (kind: ReturnType<typeof kindOfName>) => own.filter((file) => kindOfName(file.path) === kind);
  const [settings] = of('settings');
  return {
    folder,
    name: folder === '' ? basename(root) : folder,
    ...(settings && { settings }),
    posts: of('post').filter((file) => !/(^|\/)readme\.[^/]*$/i.test(file.path)),
    tracks: of('track'),
    sketches: of('sketch'),
    streets: of('streets'),
    figures: of('figure'),
    sidecars: of('sidecar'),
    captions: of('captions'),
    others: own.filter((file) => ['picture', 'video', 'other'].includes(kindOfName(file.path))),
  };
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

/** Settings that are not found could publish what they hide, so a wrong name or place of theirs is an error. */
function checkNames(files: readonly FoundFile[], asTrip: boolean): void {
  const problems = files.flatMap(({ path }): Problem[] => {
    const folders = path.split('/');
    const name = folders.pop()?.toLowerCase() ?? '';
    const stem = name.replace(/\.ya?ml(\.txt)?$/, '');
    if (name === stem || (stem !== 'site' && stem !== 'photos')) return [];
    const depth = stem === 'site' || asTrip ? 0 : 1;
    const right = `${folders.slice(0, depth).concat(`${stem}.yaml`).join('/')}`;
    if (path === right && folders.length === depth) return [];
    const where = stem === 'site' ? 'the library' : 'a trip';
    return [
      {
        file: path,
        what: `settings are only read from ${stem}.yaml directly in the folder of ${where}`,
        todo: 'move or rename it',
      },
    ];
  });
  if (problems.length > 0) throw new AuthorError(problems);
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
