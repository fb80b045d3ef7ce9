import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AuthorError, type Problem } from '../journal/problem.ts';
import { describeError } from './describeError.ts';

/** One file as the disk describes it. */
export interface FoundFile {
  /** Inside the folder that was listed, with `/`, spelt as on disk. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Whole seconds since 1970: copies keep no finer time everywhere. */
  readonly modified: number;
  /** Size, times and inode: while it stays the same, the file counts as unchanged. */
  readonly stamp: string;
}

export interface Listing {
  /** Sorted by path, byte for byte, so that no locale changes the order. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly Problem[];
}

/** All files below `folder`, links followed; what cannot be listed is a problem. `ignore` sees bare names. */
export async function listFiles(folder: string, ignore: (name: string) => boolean): Promise<Listing> {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const report = (file: string, what: string, todo: string) => problems.push({ file, what, todo });

  async function visitFolder(path: string, above: readonly string[]): Promise<void> {
    const real = await realpath(join(folder, path));
    if (above.includes(real)) {
      report(path, 'this link leads back to a folder that holds it', 'remove the link');
      return;
    }
    const names = await readdir(real);
    await Promise.all(
      names
        .filter((name) => !ignore(name))
        .map((name) => visit(path === '' ? name : `${path}/${name}`, [...above, real])),
    );
  }

  async function visit(path: string, above: readonly string[]): Promise<void> {
    try {
      const found = await stat(join(folder, path), { bigint: true });
      if (found.isDirectory() && !isSettings(path)) await visitFolder(path, above);
      else if (found.isFile())
        files.push({
          path,
          size: Number(found.size),
          modified: Number(found.mtimeNs / 1_000_000_000n),
          stamp: `${found.size} ${found.mtimeNs} ${found.ctimeNs} ${found.ino}`,
        });
      else if (isSettings(path)) throw new AuthorError([unreadable(path, 'is no file')]);
    } catch (error) {
      // What they would hide is not known.
      if (error instanceof AuthorError) throw error;
      if (isSettings(path)) throw new AuthorError([unreadable(path, describeError(error))]);
      report(path, `cannot be read (${describeError(error)})`, 'check its permissions, or remove it');
    }
  }

  await visitFolder('', []);
  return { files: files.sort(byText((file) => file.path)), problems: problems.sort(byText((p) => p.file)) };
}

const isSettings = (path: string) => /(^|\/)(site|photos)\.yaml$/.test(path);

const unreadable = (file: string, why: string): Problem => ({
  file,
  what: `these settings cannot be read (${why}), and what they hide is not known`,
  todo: 'check the link or its permissions, or remove it',
});

/** Order by UTF-16 code units: the same on every machine. */
export function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}
