import { isSettingsText, isTripText } from '../../../reading/edit/isTripText.ts';
import { isSameFile, nameApart } from '../keeping/nameApart.ts';
import type { OpenedFile } from '../trip/openedTrip.ts';
import { nameTrip } from './nameTrip.ts';

/** What is added to a trip, by the paths that it has there. */
export interface AddedFiles {
  /** Those that are not there yet. */
  readonly files: readonly OpenedFile[];
  readonly texts: readonly OpenedFile[];
  /** Paths of settings that have no place there, as a trip has them once. */
  readonly leftOut: readonly string[];
}

/**
 * Nothing that is added takes the place of what is there. A folder that was dropped whole is one with the trip's own, unless it
 * has names that other photos have already: then it stays a folder, so that its files still belong together.
 *
 * @param known the files that the trip has
 */
export function placeAdded(dropped: readonly OpenedFile[], known: readonly OpenedFile[]): AddedFiles {
  const { files: inside } = nameTrip(dropped);
  const byPath = new Map(known.map((file) => [file.path, file]));
  const isTaken = (file: OpenedFile) => byPath.has(file.path) && !isSameFile(byPath.get(file.path), file);
  const isApart = inside.some((file) => !isTripText(file.path) && isTaken(file));
  const placed = isApart ? dropped : inside;
  const leftOut = isApart ? dropped.filter(({ path }, at) => isLost(path, inside[at]?.path)) : [];
  const files = placed.filter((file) => !isTripText(file.path) && !leftOut.includes(file));
  return {
    files: nameApart(files, known),
    texts: placed.filter(({ path }) => isTripText(path)),
    leftOut: leftOut.map(({ path }) => path),
  };
}

const isLost = (path: string, inside = path) => isSettingsText(inside) && !isSettingsText(path);
