import type { Problem } from '../journal/problem.ts';
import { hashedFolders, isSafePath } from './outputFile.ts';

/** Why a file of `_public/` cannot be published as it is, where it cannot. `taken`: paths of the rest of the site. */
export function checkPublicFile(path: string, taken: ReadonlySet<string>): Problem | undefined {
  const file = `_public/${path}`;
  const todo = 'rename it';
  if (!isSafePath(path)) return { file, what: 'has a name that not every system can store', todo };
  const own = hashedFolders.some((folder) => path.startsWith(`${folder}/`)) || path.startsWith('.pinhole');
  if (own || taken.has(path))
    return { file, what: `is not published, as Pinhole itself writes /${path}`, todo };
  const folder = path.split('/').find((_, index, parts) => taken.has(parts.slice(0, index).join('/')));
  const isFolder = [...taken].some((other) => other.startsWith(`${path}/`));
  if (folder !== undefined || isFolder)
    return { file, what: 'is not published, as the site has a folder or a file in its place', todo };
  return undefined;
}
