import { sep } from 'node:path';
import { studioFolder } from '../app/offline/offlineIndex.ts';

/** One file of the site. `path` is relative to the site's root, with `/`, not percent-encoded. */
export type OutputFile =
  | Page
  | { readonly path: string; readonly content: string | Uint8Array }
  /** JSON that is too much to be held at once. Each piece can be judged by itself: whole values, or what stands between. */
  | { readonly path: string; readonly pieces: () => Iterable<string> }
  /** `from`: absolute path of a file with this content. */
  | { readonly path: string; readonly from: string };

export interface Page {
  readonly path: string;
  /** Hash of all that the page is rendered from; the same key gives the same bytes. */
  readonly key: string;
  readonly render: () => Promise<string | Uint8Array>;
  /** Is given the page as it stands, where that is left as it is. */
  readonly inspect?: (standing: Uint8Array) => void;
}

/** Folders in which all is Pinhole's, and carries a hash of its content in its name. */
export const hashedFolders = ['img', 'assets'];

/** Those in which such files lie, the ones inside others too. */
export const foldersOfHashed = [...hashedFolders, studioFolder.slice(0, -1)];

/** Whether a file carries a hash of its content in its name: one that is there already is the right one. */
export const isHashed = (path: string): boolean =>
  foldersOfHashed.includes(path.slice(0, Math.max(0, path.lastIndexOf('/'))));

/** True of a path that stays inside the site's folder. */
export function isSafePath(path: string): boolean {
  // On Windows these lead out of the folder too; elsewhere they are letters like others.
  if (sep === '\\' && /[\\:]/.test(path)) return false;
  return path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\0'));
}
