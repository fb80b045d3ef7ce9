import { fold } from './pictureFinder.ts';
import { folderOf, nameOf } from './sitePath.ts';

/** A file to copy: from the source, to the library. */
export interface PhotoCopy {
  readonly from: string;
  readonly to: string;
}

/** Where pictures lie in the new library: each once, in the trip that showed it first. */
export interface PhotoShelf {
  /** @param name its path inside the trip, where it keeps one; gives its path in the library */
  readonly place: (from: string, trip: string, name?: string) => string;
  /** What was placed since this was asked last. */
  readonly takeNew: () => readonly PhotoCopy[];
}

export function makePhotoShelf(): PhotoShelf {
  const placed = new Map<string, string>();
  const taken = new Set<string>();
  let fresh: PhotoCopy[] = [];
  return {
    place(from, trip, name = nameOf(from)) {
      const known = placed.get(from);
      if (known !== undefined) return known;
      const path = `${trip}/${chooseName(tidy(name), nameFolder(from), (one) => !taken.has(fold(`${trip}/${one}`)))}`;
      placed.set(from, path);
      taken.add(fold(path));
      fresh.push({ from, to: path });
      return path;
    },
    takeNew() {
      const copies = fresh;
      fresh = [];
      return copies;
    },
  };
}

/** The name itself, with the folder it comes from, with a number. */
function chooseName(path: string, folder: string, isFree: (path: string) => boolean): string {
  const beside = `${folder}-${nameOf(path)}`;
  let name = isFree(path) ? path : beside;
  for (let number = 2; !isFree(name); number++) name = beside.replace(/(\.[^./]*)?$/, `-${number}$1`);
  return name;
}

/** What begins with `_` or a dot would be a draft, or not be seen. */
const tidy = (path: string) =>
  path
    .split('/')
    .map((step) => step.replace(/^[_.~$]+/, '') || 'photo')
    .join('/');

/** The nearest folder that says something. */
function nameFolder(from: string): string {
  const telling = folderOf(from)
    .split('/')
    .findLast((step) => step !== '' && !/^(photos?|videos?|images?|img|media|\d+)$/i.test(step));
  return tidy(telling ?? 'photo');
}
