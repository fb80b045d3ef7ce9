import { groupBy } from '../../journal/groupBy.ts';
import { decodePath, folderOf, joinPath, nameOf, pathOnSite } from './sitePath.ts';
import type { SourcePost } from './sourcePost.ts';

/** What a name in a post means among the files of the source. */
export type FoundPicture =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** Found by its name alone, elsewhere. */ readonly guessed?: true;
    }
  | { readonly kind: 'remote' | 'outside' | 'missing' };

export type PictureFinder = (name: string, post: Pick<SourcePost, 'file' | 'aliases'>) => FoundPicture;

export interface FinderRules {
  /** Folders that stand for the root of the site, each ends in `/` or is empty. */
  readonly roots: readonly string[];
  /** `/blog` or nothing. */
  readonly base: string;
  readonly hosts: ReadonlySet<string>;
}

/** Finds pictures as generators do: from the root of the site, beside the post, from where the post is shown. */
export function makePictureFinder(
  paths: readonly string[],
  { roots, base, hosts }: FinderRules,
): PictureFinder {
  const lookUp = makeLookUp(paths);
  const byName = groupBy(paths, (path) => fold(nameOf(path)));
  return (name, post) => {
    const written = pathOnSite(name.trim().replaceAll('\\', '/'), hosts);
    if (written === undefined) return { kind: 'remote' };
    const decoded = decodePath(written);
    const candidates = listCandidates(decoded, post, roots, base);
    const found = candidates.flatMap((path) => (path === undefined ? [] : (lookUp(path) ?? []))).at(0);
    if (found !== undefined) return { kind: 'file', path: found };
    if (leadsOut(decoded, post)) return { kind: 'outside' };
    // A name that was not found where it points to, and that one file alone has.
    const same = byName.get(fold(nameOf(decoded))) ?? [];
    const isInside = !decoded.startsWith('..');
    return same.length === 1 && isInside
      ? { kind: 'file', path: same[0]!, guessed: true }
      : { kind: 'missing' };
  };
}

/** From where the post lies, and from where it was shown. */
function leadsOut(
  path: string,
  { file, aliases: [shown = ''] }: Pick<SourcePost, 'file' | 'aliases'>,
): boolean {
  return [file, shown].every((one) => joinPath(folderOf(one), path) === undefined);
}

export const fold = (path: string) => path.normalize('NFC').toLowerCase();

/** A path as on disk, exact before any letter case. */
function makeLookUp(paths: readonly string[]): (path: string) => string | undefined {
  const exact = new Map(paths.map((path) => [path.normalize('NFC'), path]));
  const folded = new Map(paths.map((path) => [fold(path), path]));
  return (path) => exact.get(path) ?? folded.get(fold(path));
}

function listCandidates(
  path: string,
  { file, aliases }: Pick<SourcePost, 'file' | 'aliases'>,
  roots: readonly string[],
  base: string,
): readonly (string | undefined)[] {
  const here = folderOf(file);
  const inside = base !== '' && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  if (/^[@~]\//.test(path)) return roots.map((root) => joinPath(root, path.slice(2)));
  if (path.startsWith('/'))
    return [...roots.map((root) => joinPath(root, inside)), joinPath(here, nameOf(path))];
  const shown = folderOf((aliases[0] ?? '').replace(base, ''));
  return [
    joinPath(here, path),
    ...roots.flatMap((root) => [joinPath(root, path), joinPath(`${root}${shown}`, path)]),
  ];
}
