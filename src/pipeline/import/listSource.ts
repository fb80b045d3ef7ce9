import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from '../../journal/problem.ts';
import { describeError } from '../describeError.ts';
import { isJunk } from '../../reading/library/isJunk.ts';
import { byText } from '../listFiles.ts';

/** A folder to import from. It is only ever read. */
export interface SourceFolder {
  /** Absolute, links followed. */
  readonly root: string;
  /** All files, inside the folder, with `/`, sorted. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** What generators make themselves, at the top of a folder. */
const made = new Set(['_site', 'public/index.html', 'resources', 'dist', 'vendor', '.jekyll-cache']);

/** Lists a folder. A link to a file in it is that file; one that leads out of it is reported and not followed. */
export async function listSource(folder: string): Promise<SourceFolder> {
  const root = await realpath(folder);
  const paths: string[] = [];
  const problems: Problem[] = [];
  const report = (file: string, what: string, todo: string) => problems.push({ file, what, todo });

  async function visitFolder(path: string): Promise<void> {
    for (const entry of await readdir(join(root, path), { withFileTypes: true })) {
      if (isJunk(entry.name)) continue;
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      try {
        if (entry.isDirectory() && !(await isMade(root, inside))) await visitFolder(inside);
        else if (entry.isFile()) paths.push(inside);
        else if (entry.isSymbolicLink()) await visitLink(inside);
      } catch (error) {
        report(inside, `cannot be read (${describeError(error)})`, 'check its permissions');
      }
    }
  }

  async function visitLink(path: string): Promise<void> {
    const real = await realpath(join(root, path));
    if (!isInside(root, real))
      report(
        path,
        'this link leads out of the folder, and is not followed',
        'copy what it leads to into the folder',
      );
    else if ((await stat(real)).isFile()) paths.push(path);
  }

  await visitFolder('');
  return {
    root,
    paths: paths.sort(byText((path) => path)),
    problems: problems.sort(byText(({ file }) => file)),
  };
}

export const isInside = (root: string, path: string) =>
  path.startsWith(root.endsWith(sep) ? root : root + sep);

async function isMade(root: string, path: string): Promise<boolean> {
  if (path !== 'public') return made.has(path);
  // Hugo's output; Astro keeps its pictures in a folder of that name.
  const isOutput = (await lstat(join(root, 'public/index.html')).catch(() => undefined)) !== undefined;
  return isOutput && (await lstat(join(root, 'content')).catch(() => undefined)) !== undefined;
}
