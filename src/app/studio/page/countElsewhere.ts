import type { OpenedFile, OpenedTrip } from '../trip/openedTrip.ts';

/** How many files of a trip are not where it is saved into: saving writes texts alone. */
export const countElsewhere = (
  { files, keeper }: Pick<OpenedTrip, 'files' | 'keeper'>,
  added: ReadonlySet<OpenedFile>,
): number => (keeper ? files.filter((file) => added.has(file)).length : 0);
