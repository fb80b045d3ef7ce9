import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTexts, type LibraryTexts } from '../reading/library/readTexts.ts';
import { describeError } from './describeError.ts';
import type { ScannedLibrary } from './scanLibrary.ts';

/** Reads settings, posts and tracks from the disk. Throws one AuthorError with everything that stops the build. */
export function readLibraryTexts(scanned: ScannedLibrary): Promise<LibraryTexts> {
  return readTexts(scanned, { read: (path) => readFile(join(scanned.folder, path)), describeError });
}
