import { isNamed } from '../folder/folderHandles.ts';

/** A file that the browser may write, beyond TypeScript's DOM. */
interface PickedFile extends FileSystemFileHandle {
  remove?(): Promise<void>;
}

type PickFile = (options: {
  readonly id: string;
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<PickedFile>;

/**
 * `left`: no place was chosen. `handed`: the browser has it and asks where to save it, or does not; whether that was
 * cancelled, or there was no room, it does not tell.
 */
export type SavedArchive = 'written' | 'handed' | 'left';

/**
 * Saves an archive where the reader wants it, or where browsers save what is downloaded. Throws as the stream does;
 * nothing half is left then.
 *
 * @param name ends in `.zip`
 * @param pack begins to make the archive, when its place is known
 */
export async function saveArchive(
  name: string,
  pack: () => ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<SavedArchive> {
  const { showSaveFilePicker } = globalThis as { readonly showSaveFilePicker?: PickFile };
  if (!showSaveFilePicker) {
    download(name, await new Response(pack()).blob());
    return 'handed';
  }
  const file = await pickFile(showSaveFilePicker, name);
  if (!file) return 'left';
  try {
    await pack().pipeTo(await file.createWritable());
  } catch (error) {
    await file.remove?.().catch(() => undefined);
    throw error;
  }
  return 'written';
}

async function pickFile(pick: PickFile, name: string): Promise<PickedFile | undefined> {
  try {
    const types = [{ accept: { 'application/zip': ['.zip'] } }];
    return await pick({ id: 'pinhole-archive', suggestedName: name, types });
  } catch (error) {
    if (isNamed(error, 'AbortError')) return undefined;
    throw error;
  }
}

/** Milliseconds after which every browser has begun to read what it saves. */
const patience = 60_000;

function download(name: string, archive: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(archive);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), patience);
}
