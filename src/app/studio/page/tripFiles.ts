import type { OpenedFile } from '../trip/openedTrip.ts';

/** Files and further ones; one whose path is known already takes the place of that. */
export function addFiles(files: readonly OpenedFile[], added: readonly OpenedFile[]): readonly OpenedFile[] {
  const paths = new Set(added.map(({ path }) => path));
  return [...files.filter(({ path }) => !paths.has(path)), ...added];
}
