import { keepingTexts } from '../keepingTexts.ts';
import { isNamed, readBytes } from './folderHandles.ts';

/** A file that shall have other bytes. */
export interface FileChange {
  /** For whoever is told of it. */
  readonly path: string;
  readonly parent: FileSystemDirectoryHandle;
  readonly name: string;
  /** What it was found to hold; undefined where there was none. */
  readonly found: Uint8Array<ArrayBuffer> | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Why something was not written, as a sentence. */
export class Unwritten extends Error {
  override readonly name = 'Unwritten';
}

/**
 * Writes files so that all are new or none is. What a browser writes stands beside the file until it is closed: so all are
 * written first, then each is closed, and written back where a later one cannot be. Throws `Unwritten`.
 */
export async function writeFiles(files: readonly FileChange[]): Promise<void> {
  const begun: { readonly file: FileChange; readonly writer: FileSystemWritableFileStream }[] = [];
  const done: FileChange[] = [];
  let current = '';
  try {
    for (const file of files) {
      current = file.path;
      const handle = await file.parent.getFileHandle(file.name, { create: true });
      const writer = await handle.createWritable();
      begun.push({ file, writer });
      await writer.write(file.bytes);
    }
    for (const { file, writer } of begun) {
      current = file.path;
      await writer.close();
      done.push(file);
    }
  } catch (error) {
    const rest = begun.filter(({ file }) => !done.includes(file));
    await Promise.allSettled(rest.map(({ writer }) => writer.abort()));
    const kept = await putBack(files, done);
    const reason = describe(error, current);
    throw new Unwritten(
      kept.length > 0 ? keepingTexts.partSaved(reason, kept.join(', ')) : keepingTexts.nothingSaved(reason),
    );
  }
}

/** Gives the paths of those that could not be made what they were. */
async function putBack(files: readonly FileChange[], done: readonly FileChange[]): Promise<string[]> {
  const kept: string[] = [];
  for (const file of files) {
    const isDone = done.includes(file);
    try {
      if (file.found === undefined) await removeNew(file, isDone);
      else if (isDone) await writeBack(file, file.found);
    } catch {
      if (isDone) kept.push(file.path);
    }
  }
  return kept;
}

/** The place of a file that was new, which is empty until it is written, and whatever stands there by now if it is not ours. */
async function removeNew({ parent, name, bytes }: FileChange, isDone: boolean): Promise<void> {
  const now = await readBytes(parent, name);
  if (now !== undefined && now.length === (isDone ? bytes.length : 0)) await parent.removeEntry(name);
}

async function writeBack({ parent, name }: FileChange, found: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = await (await parent.getFileHandle(name)).createWritable();
  await writer.write(found);
  await writer.close();
}

function describe(error: unknown, path: string): string {
  if (isNamed(error, 'QuotaExceededError')) return keepingTexts.full;
  if (isNamed(error, 'NotFoundError')) return keepingTexts.folderGone;
  if (isNamed(error, 'NotAllowedError', 'NoModificationAllowedError', 'InvalidStateError'))
    return keepingTexts.unwritable(path);
  return `${path}: ${error instanceof Error ? error.message : String(error)}`;
}
