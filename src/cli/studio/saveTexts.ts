import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import type { SaveAnswer, TextChange, TextConflict } from '../../app/studio/trip/openedTrip.ts';
import { formatProblem } from '../../journal/problem.ts';
import { describeError, errorCode } from '../../pipeline/describeError.ts';
import { findNewFault } from '../../reading/edit/checkText.ts';
import { isTripText } from '../../reading/edit/isTripText.ts';
import { rewriteText } from '../../reading/edit/rewriteText.ts';
import { isBelow } from './isBelow.ts';
import { Unsaved } from './unsaved.ts';
import { writeTogether, type WholeFile } from './writeTogether.ts';

/**
 * Writes texts of a trip: all of them or none, and none where one says something else by now than it did when it was
 * read. Only photos.yaml and posts are written, and only inside the trip's folder, wherever links lead.
 *
 * @param folder the trip's, absolute
 */
export async function saveTexts(folder: string, changes: readonly TextChange[]): Promise<SaveAnswer> {
  try {
    for (const change of changes) checkChange(change);
    const trip = await realpath(folder);
    const files: WholeFile[] = [];
    const conflicts: TextConflict[] = [];
    for (const { path, before, after } of changes) {
      const place = await findPlace(trip, path);
      const found = await readFound(place);
      const rewritten = rewriteText(found, before, after);
      if (rewritten.kind === 'changed') conflicts.push({ path, theirs: rewritten.theirs });
      if (rewritten.kind === 'foreign') throw new Unsaved(describeForeign(path));
      if (rewritten.kind === 'rewritten') files.push({ path: place, found, bytes: rewritten.bytes });
    }
    if (conflicts.length > 0) return { kind: 'changed', conflicts };
    await writeTogether(files);
    return { kind: 'saved' };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Unsaved ? error.message : describeFailed(error) };
  }
}

function checkChange({ path, before, after }: TextChange): void {
  if (!isBelow(path) || !isTripText(path))
    throw new Unsaved(`${path}: only photos.yaml and posts of the trip are written`);
  const fault = findNewFault(path, before, after);
  if (fault) throw new Unsaved(`${formatProblem(fault)}. Nothing was saved`);
}

/** Where the text's file really is. */
async function findPlace(trip: string, path: string): Promise<string> {
  const place = join(trip, path);
  const parent = await realpath(dirname(place)).catch((error: unknown) => {
    throw new Unsaved(`${path}: the folder cannot be written to (${describeError(error)})`);
  });
  const real = await realpath(place).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return join(parent, basename(place));
    throw error;
  });
  if (!real.startsWith(trip.endsWith(sep) ? trip : trip + sep))
    throw new Unsaved(`${path}: this is a link to outside of the trip's folder, where nothing is written`);
  return real;
}

async function readFound(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}

const describeForeign = (path: string) =>
  `${path}: the file is not in UTF-8, and its letters could change; save it as UTF-8 in a text editor, then load this page again`;

function describeFailed(error: unknown): string {
  const path = error instanceof Error && 'path' in error ? basename(String(error.path)) : '';
  return `${path === '' ? '' : `${path}: `}${describeError(error)}. Nothing was saved`;
}
