import { buildScanned } from '../pipeline/buildJournal.ts';
import { cacheFolder } from '../pipeline/cacheFolder.ts';
import { pathOf } from '../journal/planTrips.ts';
import { scanLibrary } from '../pipeline/scanLibrary.ts';
import { takePart, type Part } from '../pipeline/shared/takePart.ts';
import { StoreError } from '../pipeline/store/storeError.ts';
import { useCache } from '../pipeline/useCache.ts';
import { formatProblems } from './formatProblems.ts';
import { describeShared, formatSharing, type SharedCacheFlags } from './sharedCache.ts';
import { openTerminal } from './terminal.ts';

export interface PrepareFlags extends SharedCacheFlags {
  readonly part?: Part;
  readonly url?: string;
  readonly cache?: string;
  readonly verify?: boolean;
}

/** `pinhole prepare` */
export async function prepare(folder: string, flags: PrepareFlags): Promise<void> {
  const terminal = openTerminal();
  const { part = { number: 1, of: 1 }, cache = cacheFolder() } = flags;
  const shared = describeShared(flags, terminal);
  const scanned = await scanLibrary(folder);
  const { trips } = takePart(scanned, part);
  const files = new Set(trips.flatMap((trip) => trip.others.map(({ path }) => pathOf(trip, path))));
  const { problems, sharing } = await useCache(cache, () =>
    buildScanned(scanned, {
      ...flags,
      part,
      cache,
      ...(shared && { shared: { ...shared, complete: true } }),
      onProgress: terminal.onProgress,
    }),
  );
  // Of posts and settings the build tells, which sees all photos that they name.
  terminal.print(formatProblems(problems.filter(({ file }) => files.has(file))));
  terminal.print(`Part ${part.number} of ${part.of}: ${files.size} of the library's files`);
  if (!sharing) return;
  terminal.print(formatSharing(sharing));
  if (sharing.unsent > 0)
    throw new StoreError('not all of this part is in the shared cache; run it again, what is done is kept');
}
