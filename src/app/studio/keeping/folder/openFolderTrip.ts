import { isTripText } from '../../../../reading/edit/isTripText.ts';
import { isJunk } from '../../../../reading/library/isJunk.ts';
import type { OpenedFile, OpenedTrip } from '../../trip/openedTrip.ts';
import type { OnFound } from '../readDropped.ts';
import { readTripTexts } from '../readTripTexts.ts';
import { runAtMost } from '../runAtMost.ts';
import { isAllowed, isNamed, pickFolder, type PickedFolder } from './folderHandles.ts';
import { saveIntoFolder } from './saveIntoFolder.ts';

/** Asks for a trip's folder and opens it, to be saved into; undefined where none is chosen. */
export async function openFolderTrip(onFound?: OnFound): Promise<OpenedTrip | undefined> {
  const folder = await pickFolder();
  return folder && openFolder(folder, onFound);
}

/** Opens a folder that was opened before; undefined where the author does not allow it, or where it is gone. */
export async function reopenFolder(
  folder: FileSystemDirectoryHandle,
  onFound?: OnFound,
): Promise<OpenedTrip | undefined> {
  // The browser has given it, with all that it has.
  const picked = folder as PickedFolder;
  try {
    return (await isAllowed(picked, 'read')) ? await openFolder(picked, onFound) : undefined;
  } catch (error) {
    if (isNamed(error, 'NotFoundError')) return undefined;
    throw error;
  }
}

/** A folder as a trip. */
export async function openFolder(folder: PickedFolder, onFound: OnFound = () => {}): Promise<OpenedTrip> {
  const found: OpenedFile[] = [];
  await walk(folder, '', found, onFound);
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    name: folder.name,
    key: `folder ${folder.name}`,
    folder,
    files: found.filter(({ path }) => !isTripText(path)),
    ...(await readTripTexts(found)),
    keeper: { name: folder.name, save: (changes) => saveIntoFolder(folder, changes) },
  };
}

async function walk(
  folder: FileSystemDirectoryHandle,
  above: string,
  found: OpenedFile[],
  onFound: OnFound,
): Promise<void> {
  const handles = (await listHandles(folder)).filter(({ name }) => !isJunk(name));
  await runAtMost(16, handles, async (handle) => {
    const path = above + handle.name;
    if (handle.kind === 'directory')
      return walk(handle as FileSystemDirectoryHandle, `${path}/`, found, onFound);
    found.push(await openFile(handle as FileSystemFileHandle, path));
    if (found.length % 100 === 0) onFound(found.length);
  });
}

async function listHandles(folder: FileSystemDirectoryHandle): Promise<readonly FileSystemHandle[]> {
  const handles: FileSystemHandle[] = [];
  for await (const handle of folder.values()) handles.push(handle);
  return handles;
}

/** A file that cannot be opened is one without bytes, so that reading it tells of it. */
async function openFile(handle: FileSystemFileHandle, path: string): Promise<OpenedFile> {
  try {
    const blob = await handle.getFile();
    return { path, blob, modified: blob.lastModified };
  } catch (error) {
    // What unreadable settings would hide is not known.
    if (isTripText(path)) throw error;
    return { path, blob: new Blob() };
  }
}
