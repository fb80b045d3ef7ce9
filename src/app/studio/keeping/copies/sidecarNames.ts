import type { OpenedFile } from '../../trip/openedTrip.ts';

/** Which `.xmp` belongs to which file of a trip. */
export interface SidecarNames {
  /** The one that is read for a file: `a.jpg.xmp` before `a.xmp`, as programs write either. */
  find(path: string): OpenedFile | undefined;
  /** That one, where no other file is described by it. */
  findOwn(path: string): OpenedFile | undefined;
  /**
   * Paths of new ones for a file. Some programs look for `a.heic.xmp`, others for `a.xmp`, so it gets both, unless the
   * other would describe a second file too. Of a RAW and its JPEG `a.xmp` is the RAW's, as programs of photographers write
   * into a JPEG itself.
   */
  choose(path: string): readonly string[];
}

/** @param raws paths of files that are described as another one is, which is shown in their place */
export function makeSidecarNames(
  files: readonly OpenedFile[],
  raws: ReadonlySet<string> = new Set(),
): SidecarNames {
  const sidecars = new Map(files.filter(isSidecar).map((file) => [file.path.toLowerCase(), file]));
  const counts = new Map<string, number>();
  for (const file of files)
    if (!isSidecar(file)) counts.set(stemOf(file.path), (counts.get(stemOf(file.path)) ?? 0) + 1);
  const isAlone = (path: string) => counts.get(stemOf(path)) === (raws.has(path) ? 2 : 1);
  const findFull = (path: string) => sidecars.get(`${path.toLowerCase()}.xmp`);
  const findStem = (path: string) => sidecars.get(`${stemOf(path)}.xmp`);
  const find = (path: string) => findFull(path) ?? findStem(path);
  return {
    find,
    findOwn: (path) => findFull(path) ?? (isAlone(path) ? findStem(path) : undefined),
    choose: (path) => [
      `${path}.xmp`,
      ...(isAlone(path) && !find(path) ? [`${path.replace(/\.[^./]*$/, '')}.xmp`] : []),
    ],
  };
}

const isSidecar = ({ path }: OpenedFile) => /\.xmp$/i.test(path);
const stemOf = (path: string) => path.toLowerCase().replace(/\.[^./]*$/, '');
