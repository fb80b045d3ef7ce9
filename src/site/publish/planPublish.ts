import type { StoredObject } from '../../pipeline/store/store.ts';
import { byText } from '../../pipeline/listFiles.ts';
import { isHashed } from '../outputFile.ts';
import type { Published } from './published.ts';

/** A file of the built site. */
export interface LocalFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

export interface PublishPlan {
  /** Hashed files before all others. */
  readonly upload: readonly LocalFile[];
  readonly unchanged: readonly string[];
  /** Paths that Pinhole put there and that are no longer part of the site; pages before what they name. */
  readonly remove: readonly string[];
  /** Paths of the site at which something lies that Pinhole did not put there. */
  readonly foreign: readonly string[];
}

/**
 * What has to be done so that a store holds a site. A hashed file that Pinhole put there and that has its length is the
 * right one: a store takes an object whole or not at all. Any other file is unchanged where the store still has what it had
 * after the last upload, and the file the content of then. So no clock counts, nor how a store makes its ETags.
 *
 * @param hash SHA-256 of a file's content, hexadecimal
 */
export async function planPublish(
  site: readonly LocalFile[],
  known: Published,
  stored: ReadonlyMap<string, StoredObject>,
  hash: (path: string) => Promise<string>,
): Promise<PublishPlan> {
  async function isUnchanged({ path, size }: LocalFile): Promise<boolean> {
    const [there, noted] = [stored.get(path), known.get(path)];
    if (there?.size !== size || !noted) return false;
    if (noted.etag !== undefined && noted.etag !== there.etag) return false;
    return isHashed(path) || (noted.etag !== undefined && noted.sha256 === (await hash(path)));
  }
  const upload: LocalFile[] = [];
  const unchanged: string[] = [];
  for (const file of [...site].sort(byText(({ path }) => path)))
    if (await isUnchanged(file)) unchanged.push(file.path);
    else upload.push(file);
  const paths = new Set(site.map(({ path }) => path));
  const gone = [...known.keys()].filter((path) => stored.has(path) && !paths.has(path));
  return {
    upload: [...upload.filter(({ path }) => isHashed(path)), ...upload.filter(({ path }) => !isHashed(path))],
    unchanged,
    remove: [...gone.filter((path) => !isHashed(path)), ...gone.filter(isHashed)],
    foreign: [...paths].filter((path) => stored.has(path) && !known.has(path)),
  };
}
