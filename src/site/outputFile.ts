/** One file of the site. `path` is relative to the site's root, with `/`, not percent-encoded. */
export type OutputFile =
  | { readonly path: string; readonly content: string | Uint8Array }
  /** `from`: absolute path of a file with this content. */
  | { readonly path: string; readonly from: string };

/** Folders whose files carry a hash of their content in their name: one that is there already is the right one. */
export const hashedFolders = ['img', 'assets'];

export function isHashed(path: string): boolean {
  return hashedFolders.some((folder) => path.startsWith(`${folder}/`));
}

/** True of a path that stays inside the site's folder on every system. */
export function isSafePath(path: string): boolean {
  const parts = path.split('/');
  // A colon, too, leads out of the folder on Windows.
  // eslint-disable-next-line no-control-regex
  return !/[\\:\0-\x1f]/.test(path) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}
