import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../journal/problem.ts';
import { describeError, errorCode } from './describeError.ts';
import type { OnProgress } from './progress.ts';
import { ChangedError, readUnchanged } from './readUnchanged.ts';
import type { MadeRenditions, RenditionStore } from './renditionStore.ts';
import { runConcurrently } from './runConcurrently.ts';
import { TooLargeError } from './tooLarge.ts';

/** A picture of the library that will be published. */
export interface PublishedPicture {
  /** Path inside the library. */
  readonly path: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The file of the same moment that is shown where this one cannot be. */
  readonly standIn?: string;
}

export interface RenditionResult {
  readonly picture: PublishedPicture;
  /** Absent where nothing of it can be decoded. */
  readonly made?: MadeRenditions;
  readonly problem?: Problem;
}

export interface EncodeOptions {
  readonly store: RenditionStore;
  readonly onProgress: OnProgress;
  /** Photos at a time. Default: one a core, and one more that reads or writes meanwhile. */
  readonly concurrency?: number;
}

/** Pixels of a photo that counts as one; larger ones take the memory of several. */
const usualPixels = 25_000_000;

/** Encodes what is not encoded yet, as many photos side by side as there are cores, in bounded memory. */
export async function makeRenditions(
  folder: string,
  pictures: readonly PublishedPicture[],
  { store, onProgress, concurrency = availableParallelism() + 1 }: EncodeOptions,
): Promise<readonly RenditionResult[]> {
  let done = 0;
  return runConcurrently(
    pictures,
    concurrency,
    async (picture) => {
      const result = await makeOne(folder, picture, store);
      done += 1;
      onProgress({ step: 'encoding', done, total: pictures.length });
      return result;
    },
    ({ width, height }) => Math.max(1, Math.ceil((width * height) / usualPixels)),
  );
}

async function makeOne(
  folder: string,
  picture: PublishedPicture,
  store: RenditionStore,
): Promise<RenditionResult> {
  const file = picture.path;
  try {
    const made = await store.make(picture.hash, () => readUnchanged(join(folder, file), picture.hash));
    if (made.flaw === undefined) return { picture, made };
    return { picture, made, problem: { file, ...describeFlaw(made.flaw) } };
  } catch (error) {
    // What the disk refuses to write concerns every photo.
    if (['ENOSPC', 'EDQUOT', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
    return { picture, problem: { file, ...describeFailure(error, picture.standIn) } };
  }
}

function describeFlaw(flaw: string): Pick<Problem, 'what' | 'todo'> {
  return flaw.includes('animated')
    ? { what: flaw }
    : { what: flaw, todo: 'copy it again from where it came' };
}

function describeFailure(error: unknown, standIn: string | undefined): Pick<Problem, 'what' | 'todo'> {
  if (error instanceof ChangedError)
    return { what: 'changed while the build was reading it', todo: 'build again' };
  const instead = standIn === undefined ? 'the photo is not shown' : `${standIn} is shown in its stead`;
  if (error instanceof TooLargeError)
    return {
      what: `has too many pixels, so ${instead} (${error.message})`,
      todo: 'export a smaller picture',
    };
  return {
    what: `cannot be decoded, so ${instead} (${describeError(error)})`,
    todo: 'copy it again from where it came, or export it anew',
  };
}
