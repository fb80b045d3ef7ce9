import type { ListedFile, TripFiles } from './libraryFiles.ts';

/** The `.xmp` of a picture: `a.jpg.xmp` before `a.xmp`, as programs write either. */
export function findSidecar<File extends ListedFile>(
  { sidecars }: Pick<TripFiles<File>, 'sidecars'>,
  file: string,
): File | undefined {
  if (sidecars.length === 0) return undefined;
  const full = file.toLowerCase();
  const stem = full.replace(/\.[^./]*$/, '');
  const find = (name: string) => {
    const at = indexOf(sidecars).get(`${name}.xmp`);
    return at === undefined ? undefined : sidecars[at];
  };
  return find(full) ?? find(stem);
}

/** A trip has as many sidecars as photos, and each photo asks. */
const indices = new WeakMap<readonly ListedFile[], ReadonlyMap<string, number>>();

/** Places by path in small letters, the first of two. */
function indexOf(sidecars: readonly ListedFile[]): ReadonlyMap<string, number> {
  const known = indices.get(sidecars);
  if (known) return known;
  const paths = sidecars.map(({ path }, at) => [path.toLowerCase(), at] as const);
  const index = new Map(paths.reverse());
  indices.set(sidecars, index);
  return index;
}
