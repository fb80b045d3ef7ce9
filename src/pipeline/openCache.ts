import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { computeReadingVersion } from './computeReadingVersion.ts';
import { describeError } from './describeError.ts';
import type { FindPlace } from '../journal/whereabouts/makePlaceFinder.ts';
import { findPlaceIn } from './places/findPlaceIn.ts';
import { openPlaces } from './places/openPlaces.ts';
import { openRecords, type Records } from './openRecords.ts';
import type { PictureRecord } from './readPicture.ts';
import { openRenditionStore, type RenditionStore, type StoreOptions } from './renditionStore.ts';
import type { SharedCache } from './shared/sharedCache.ts';
import { UsageError } from './usageError.ts';

/** What earlier builds read of this library, and made of any. */
export interface Cache {
  readonly records: Records<PictureRecord>;
  readonly store: RenditionStore;
  readonly findPlace: FindPlace;
  readonly shared: SharedCache | undefined;
  /** Forgets what it read of files that are not to be kept. */
  close(keep?: (path: string) => boolean): Promise<void>;
}

/** @param library absolute path; what was read is kept for each one, what was encoded for all together */
export function openCache(folder: string, library: string, language: string, options: StoreOptions): Cache {
  const name = createHash('sha256').update(library).digest('hex').slice(0, 16);
  try {
    const version = `${computeReadingVersion()} ${language}`;
    const records = openRecords<PictureRecord>(join(resolve(folder), 'facts', `${name}.jsonl`), version);
    const store = openRenditionStore(resolve(folder), options);
    const places = openPlaces(
      join(resolve(folder), 'places', `${name}.jsonl`),
      version,
      findPlaceIn(language),
    );
    return {
      records,
      store,
      shared: options.shared,
      findPlace: places.findPlace,
      async close(keep) {
        await records.close(keep);
        await places.close();
        await store.close();
      },
    };
  } catch (error) {
    throw new UsageError(
      `the cache folder ${folder} cannot be written (${describeError(error)}); name another with --cache`,
    );
  }
}
