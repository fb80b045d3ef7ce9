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

/** Of a shared cache, at a time. */
const requests = 32;

/** Reads what the pictures of all trips say of themselves. */
export async function readPictures(
  { folder, trips }: ScannedLibrary,
  reading: PictureReading,
  onProgress: OnProgress,
): Promise<ReadPictures> {
  const files = trips.flatMap((trip) => trip.others.map((file) => ({ trip, file })));
  // Waiting for a store keeps no core busy.
  const concurrency = Math.max(reading.shared ? requests : 0, 2 * availableParallelism());
  let done = 0;
  const read = await runConcurrently(files, concurrency, async ({ trip, file }) => {
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
