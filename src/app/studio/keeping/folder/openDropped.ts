import type { OpenedFile, OpenedTrip } from '../../trip/openedTrip.ts';
import { takeDropped, type OnFound } from '../readDropped.ts';
import type { PickedFolder } from './folderHandles.ts';

/** A folder that the trip can be saved into, or files, whose place the browser does not tell. */
export type Dropped =
  | { readonly kind: 'trip'; readonly trip: OpenedTrip }
  | { readonly kind: 'files'; readonly files: readonly OpenedFile[] };

/** Beyond TypeScript's DOM, in browsers with the File System Access API. */
interface HandleItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/** Opens what was dropped or chosen. Has to be called before the event is over, as `readDropped`. */
export async function openDropped(source: DataTransfer | FileList, onFound?: OnFound): Promise<Dropped> {
  const read = takeDropped(source);
  const handle = 'items' in source ? await takeHandle(source) : undefined;
  if (handle?.kind !== 'directory') return { kind: 'files', files: await read(onFound) };
  const { openFolder } = await import('./openFolderTrip.ts');
  // Its `kind` says so.
  return { kind: 'trip', trip: await openFolder(handle as PickedFolder, onFound) };
}

/** Of the only thing that was dropped. */
async function takeHandle({ items }: DataTransfer): Promise<FileSystemHandle | undefined> {
  const [item, ...others]: HandleItem[] = [...items].filter(({ kind }) => kind === 'file');
  if (others.length > 0) return undefined;
  return (await item?.getAsFileSystemHandle?.().catch(() => undefined)) ?? undefined;
}
