import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
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

/** Larger files are left out: the metadata, which is what is damaged here, is the same in small ones. */
const largest = 500_000;

/** Reads damaged copies of the photos. Nothing may be thrown, and no fact may be one that a page cannot show. */
export async function runMutations(
  photos: readonly Uint8Array[],
  cases: number,
  seed = 1,
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
  }
  return { cases, failures, slowest };
}

/** All files of a folder and those in it that are small enough. */
export function readPhotos(folder: string): Uint8Array[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(
      (path) => statSync(path).isFile() && statSync(path).size <= largest && !/\.(json|md|xmp)$/.test(path),
    )
    .sort()
    .map((path) => new Uint8Array(readFileSync(path)));
}

/** `npm run mutations`: damages a folder's photos many times and says what came of it. */
export async function printMutations(folder: string, cases: number, seed: number): Promise<void> {
  const { failures, slowest } = await runMutations(readPhotos(folder), cases, seed);
  failures.slice(0, 20).forEach((failure) => console.log(failure));
  console.log(`${cases} cases, ${failures.length} failures, slowest ${Math.round(slowest)} ms`);
  if (failures.length > 0) process.exitCode = 1;
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
