/** What browsers with the File System Access API have beyond TypeScript's DOM. */
export interface PickedFolder extends FileSystemDirectoryHandle {
  queryPermission(access: FolderAccess): Promise<PermissionState>;
  requestPermission(access: FolderAccess): Promise<PermissionState>;
}

export interface FolderAccess {
  readonly mode: 'read' | 'readwrite';
}

type PickFolder = (options: { readonly id: string; readonly mode: 'read' }) => Promise<PickedFolder>;

const { showDirectoryPicker } = globalThis as { readonly showDirectoryPicker?: PickFolder };

/** Whether the browser opens a folder so that texts can be saved into it. */
export const canOpenFolders = (): boolean => showDirectoryPicker !== undefined;

/** Asks for a folder; undefined where none is chosen. To write into it is asked for when something is saved. */
export async function pickFolder(): Promise<PickedFolder | undefined> {
  try {
    return await showDirectoryPicker?.({ id: 'pinhole', mode: 'read' });
  } catch (error) {
    if (isNamed(error, 'AbortError')) return undefined;
    throw error;
  }
}

/** Whether it may be read or written, by the author's word of now or of before. */
export async function isAllowed(folder: PickedFolder, mode: FolderAccess['mode']): Promise<boolean> {
  const access = { mode };
  return (
    (await folder.queryPermission(access)) === 'granted' ||
    (await folder.requestPermission(access)) === 'granted'
  );
}

/** The folder that holds a file, and the file's own name. Throws where a folder on the way is not there. */
export async function findParent(
  folder: FileSystemDirectoryHandle,
  path: string,
): Promise<{ readonly parent: FileSystemDirectoryHandle; readonly name: string }> {
  const names = path.split('/');
  const name = names.pop() ?? '';
  let parent = folder;
  for (const each of names) parent = await parent.getDirectoryHandle(each);
  return { parent, name };
}

/** A file's bytes as they are now; undefined where there is none. */
export async function readBytes(
  parent: FileSystemDirectoryHandle,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const file = await (await parent.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (isNamed(error, 'NotFoundError')) return undefined;
    throw error;
  }
}

export const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof DOMException && names.includes(error.name);
