import { join } from 'node:path';
import sharp from 'sharp';
import { computeReadingVersion } from './computeReadingVersion.ts';
import { readLibheifVersion } from './libheif.ts';
import { openRecords } from './openRecords.ts';
import { TooLargeError } from '../reading/decoding/tooLarge.ts';
import { UndecodableError } from './undecodable.ts';

/** Work that is known to fail. */
export interface Failures {
  /** Does the work of this name, unless the bytes that it is about failed it before: then it fails likewise, at once. */
  attempt<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  /** Forgets the names that are not to be kept. */
  close(keep?: (name: string) => boolean): Promise<void>;
}

interface Failure {
  readonly message: string;
  readonly tooLarge: boolean;
}

/** Other code, or a decoder that was installed since, tries all again; so does `retry`. */
export function openFailures(folder: string, retry = false): Failures {
  const version = JSON.stringify([computeReadingVersion(), sharp.versions, readLibheifVersion()]);
  const records = openRecords<Failure>(join(folder, 'failed.jsonl'), version);
  return {
    async attempt(name, work) {
      const known = retry ? undefined : records.get(name);
      if (known) throw new (known.tooLarge ? TooLargeError : UndecodableError)(known.message);
      try {
        return await work();
      } catch (error) {
        const tooLarge = error instanceof TooLargeError;
        if (tooLarge || error instanceof UndecodableError)
          records.set(name, { message: error.message, tooLarge });
        throw error;
      }
    },
    close: (keep) => records.close(keep),
  };
}
