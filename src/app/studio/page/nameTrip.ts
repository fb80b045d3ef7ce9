import type { OpenedFile } from '../trip/openedTrip.ts';

/** A folder that was dropped or chosen whole gives the trip its name, and its files are called by their paths inside it. */
export function nameTrip(files: readonly OpenedFile[]): {
  readonly name: string | undefined;
  readonly files: readonly OpenedFile[];
} {
  const [name] = new Set(files.map(({ path }) => path.slice(0, path.indexOf('/') + 1)));
  const isWhole = name !== undefined && name !== '' && files.every(({ path }) => path.startsWith(name));
  if (!isWhole) return { name: undefined, files };
  return {
    name: name.slice(0, -1),
    files: files.map((file) => ({ ...file, path: file.path.slice(name.length) })),
  };
}
