import type { TripSettings } from '../../journal/settings.ts';

/**
 * Makes the function that says under which key of `photos` something is written of one file alone: the entry that names
 * it already, by its path or by a file name that no other file has, in another letter case too; else its path.
 *
 * @param files paths inside the trip
 */
export function makePhotoKeys(
  entries: TripSettings['photos'],
  files: readonly string[],
): (file: string) => string {
  const names = new Set(files.flatMap((file) => [compose(file), nameOf(compose(file))]));
  const written = entries.map(({ pattern }) => ({ pattern, name: compose(pattern.replace(/^\.?\//, '')) }));
  const exact = new Map(written.map(({ pattern, name }) => [name, pattern]));
  const folded = new Map(
    written.filter(({ name }) => !names.has(name)).map(({ pattern, name }) => [fold(name), pattern]),
  );
  const counts = new Map<string, number>();
  for (const file of files) counts.set(fold(nameOf(file)), (counts.get(fold(nameOf(file))) ?? 0) + 1);
  return (file) => {
    const isAlone = counts.get(fold(nameOf(file))) === 1;
    const path = compose(file);
    return (
      exact.get(path) ??
      (isAlone ? exact.get(nameOf(path)) : undefined) ??
      folded.get(fold(path)) ??
      (isAlone ? folded.get(fold(nameOf(path))) : undefined) ??
      file
    );
  };
}

const compose = (name: string) => name.normalize('NFC');
const fold = (name: string) => compose(name).toLowerCase();
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
