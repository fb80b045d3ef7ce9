import type { PhotoFacts } from '../../src/journal/photoFacts.ts';
import { readPhotoFacts } from '../../src/reading/readPhotoFacts.ts';
import { makeRandom, mutate } from './mutate.ts';

export interface MutationRun {
  readonly cases: number;
  /** What went wrong, with the number of the case. */
  readonly failures: readonly string[];
  /** Milliseconds. */
  readonly slowest: number;
}

/** Reads damaged copies of the photos. Nothing may be thrown, and no fact may be one that a page cannot show. */
export async function runMutations(
  photos: readonly Uint8Array[],
  cases: number,
  seed = 1,
  onDone: (done: number) => void = () => undefined,
): Promise<MutationRun> {
  const random = makeRandom(seed);
  const failures: string[] = [];
  let slowest = 0;
  for (let number = 0; number < cases; number++) {
    const photo = photos[number % photos.length] ?? new Uint8Array();
    const damaged = mutate(photo, random);
    const start = performance.now();
    try {
      failures.push(
        ...complaints(await readPhotoFacts(damaged, 'photo.jpg')).map((what) => `case ${number}: ${what}`),
      );
    } catch (error) {
      failures.push(
        `case ${number}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
    slowest = Math.max(slowest, performance.now() - start);
    onDone(number + 1);
  }
  return { cases, failures, slowest };
}

const localTime = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?)?)?$/;

function complaints(facts: PhotoFacts): string[] {
  const { spot, taken, orientation, width = 1, height = 1 } = facts;
  return [
    ...(hasOddNumber(facts) ? ['a number is not finite'] : []),
    ...(spot && (Math.abs(spot.lat) > 90 || Math.abs(spot.lon) > 180) ? ['a position is not on earth'] : []),
    ...(taken && !localTime.test(taken.local) ? [`the time is "${taken.local}"`] : []),
    ...(Number.isInteger(orientation) && orientation >= 1 && orientation <= 8 ? [] : ['no orientation']),
    ...(width > 0 && height > 0 ? [] : ['no size']),
  ];
}

function hasOddNumber(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasOddNumber);
}
