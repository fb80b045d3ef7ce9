import type { OpenedFile, OpenedTrip } from '../trip/openedTrip.ts';

/** How many files of a trip are not where it is saved into: saving writes texts alone. */
export function countElsewhere(
  { files, keeper }: Pick<OpenedTrip, 'files' | 'keeper'>,
  added: readonly OpenedFile[],
): number {
  if (!keeper) return 0;
  const elsewhere = new Set(added);
  return files.filter((file) => elsewhere.has(file)).length;
}
