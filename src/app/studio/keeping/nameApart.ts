import { modifiedOf, type OpenedFile } from '../trip/openedTrip.ts';

/**
 * Files of several folders may have one name, and none of them may be lost: all but the first get a number. What is there
 * already is left out.
 *
 * @param known files whose names are taken
 */
export function nameApart(
  files: readonly OpenedFile[],
  known: readonly OpenedFile[] = [],
): readonly OpenedFile[] {
  const taken = new Map(known.map((file) => [file.path, file]));
  const named: OpenedFile[] = [];
  for (const file of files) {
    let { path } = file;
    for (let n = 2; taken.has(path) && !isSameFile(taken.get(path), file); n++)
      path = file.path.replace(/(\.[^./]*)?$/, (extension) => `-${n}${extension}`);
    if (taken.has(path)) continue;
    taken.set(path, file);
    named.push({ ...file, path });
  }
  return named;
}

/** One file that was chosen twice. */
export const isSameFile = (a: OpenedFile | undefined, b: OpenedFile): boolean =>
  a !== undefined && sizeOf(a) === sizeOf(b) && modifiedOf(a) === modifiedOf(b);

const sizeOf = ({ blob, served }: OpenedFile) => served?.size ?? blob.size;
