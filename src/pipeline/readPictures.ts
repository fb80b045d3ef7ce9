import { availableParallelism } from 'node:os';
import type { Problem } from '../journal/problem.ts';
import type { OnProgress } from './progress.ts';
import { readPicture, type PictureReading, type ReadPicture } from './readPicture.ts';
import { runConcurrently } from './runConcurrently.ts';
import type { ScannedLibrary } from './scanLibrary.ts';

export interface ReadPictures {
  /** In the order of the library's trips, and inside one of its files. */
  readonly trips: readonly (readonly ReadPicture[])[];
  readonly problems: readonly Problem[];
}

/** Reads what the pictures of all trips say of themselves. */
export async function readPictures(
  { folder, trips }: ScannedLibrary,
  reading: PictureReading,
  onProgress: OnProgress,
): Promise<ReadPictures> {
  const files = trips.flatMap((trip) => trip.others.map((file) => ({ trip, file })));
  let done = 0;
  const read = await runConcurrently(files, 2 * availableParallelism(), async ({ trip, file }) => {
    const result = await readPicture(folder, trip, file, reading);
    done += 1;
    onProgress({ step: 'reading', done, total: files.length });
    return { trip, result };
  });
  return {
    trips: trips.map((trip) =>
      read.flatMap(({ trip: own, result }) => (own === trip && result && 'facts' in result ? [result] : [])),
    ),
    problems: read.flatMap(({ result }) => (result && 'what' in result ? [result] : [])),
  };
}
