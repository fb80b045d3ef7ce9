import { isJunk } from '../../../reading/library/isJunk.ts';
import type { OpenedFile } from '../trip/openedTrip.ts';
import { nameApart } from './nameApart.ts';
import { runAtMost } from './runAtMost.ts';

/** Told now and then how many files have been found, as a folder may have thousands. */
export type OnFound = (count: number) => void;

/**
 * The files that somebody dropped or chose, folders with all that is below them; a path begins with the name of the
 * folder that was dropped. What systems leave behind is not among them. A file that cannot be opened is one without
 * bytes, so that reading it tells of it. Has to be called before the event is over: browsers take its folders away then.
 */
export function readDropped(
  source: DataTransfer | FileList,
  onFound?: OnFound,
): Promise<readonly OpenedFile[]> {
  return takeDropped(source)(onFound);
}

/** Takes hold of what was dropped while the event lasts; what it gives reads all of it, when there is time. */
export function takeDropped(
  source: DataTransfer | FileList,
): (onFound?: OnFound) => Promise<readonly OpenedFile[]> {
  const taken = 'items' in source ? listItems(source) : [...source];
  return async (onFound = () => {}) => {
    const tell = countFound(onFound);
    const found = taken.map((): OpenedFile[] => []);
    await runAtMost(32, taken.entries(), async ([at, one]) => {
      const own = found[at]!;
      if (one instanceof File) own.push({ path: one.webkitRelativePath || one.name, blob: one });
      else await walk(one, '', own, tell);
    });
    const files = sortByPath(nameApart(found.flat().filter(isWanted)));
    onFound(files.length);
    return files;
  };
}

/** Of browsers that tell nothing of folders. */
interface PlainItem extends Omit<DataTransferItem, 'webkitGetAsEntry'> {
  webkitGetAsEntry?(): FileSystemEntry | null;
}

/** From so many on each of them costs time in which the page stands still: Chromium looks it up on the disk. */
const manyEntries = 100;

/**
 * Pictures out of a web page or another program are files without an entry. Of very many at a time only those are asked for
 * their entry that may be folders, as nothing tells them to be a picture.
 */
function listItems({ items }: DataTransfer): (FileSystemEntry | File)[] {
  const files: PlainItem[] = [...items].filter(({ kind }) => kind === 'file');
  const areMany = files.length > manyEntries;
  return files.flatMap((item) => {
    const isPicture = areMany && /^(image|video)\//.test(item.type);
    return (isPicture ? null : item.webkitGetAsEntry?.()) ?? item.getAsFile() ?? [];
  });
}

/** Tells of every hundredth file. */
function countFound(onFound: OnFound): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count % 100 === 0) onFound(count);
  };
}

const isWanted = ({ path }: OpenedFile) => !path.split('/').some(isJunk);

async function walk(
  entry: FileSystemEntry,
  above: string,
  found: OpenedFile[],
  tell: () => void,
): Promise<void> {
  if (isJunk(entry.name)) return;
  const path = above + entry.name;
  // `isFile` and `isDirectory` say which of the two it is.
  if (entry.isFile) {
    found.push(await openEntry(entry as FileSystemFileEntry, path));
    tell();
  }
  if (!entry.isDirectory) return;
  const below = await listEntries(entry as FileSystemDirectoryEntry);
  await runAtMost(32, below, (one) => walk(one, `${path}/`, found, tell));
}

async function openEntry(entry: FileSystemFileEntry, path: string): Promise<OpenedFile> {
  try {
    return { path, blob: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) };
  } catch {
    return { path, blob: new Blob() };
  }
}

/** Browsers give a hundred at a time, and none when there are no more. */
async function listEntries(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const sortByPath = (files: readonly OpenedFile[]) =>
  files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
