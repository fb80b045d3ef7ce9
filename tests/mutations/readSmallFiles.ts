import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SoundFile } from './damagedBuilds.ts';

/** Bytes; in larger files damage falls on pixels only. */
const largest = 500_000;

/** All files of a folder and those in it that are small enough to be damaged thousands of times. */
export function readSmallFiles(folder: string): SoundFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= largest)
    .filter((path) => !/\.(json|md|xmp)$|SHA256SUMS$/.test(path))
    .sort()
    .map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
}
