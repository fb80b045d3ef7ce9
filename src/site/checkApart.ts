import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../pipeline/usageError.ts';

/** The library is only ever read, so the site cannot lie in it; nor can it lie in what a build may remove. */
export async function checkApart(folder: string, out: string): Promise<void> {
  const [library, site] = await Promise.all([resolveReal(resolve(folder)), resolveReal(resolve(out))]);
  if (isInside(site, library))
    throw new UsageError(
      `${out} lies in the library ${folder}, which is only read; name a folder elsewhere with --out`,
    );
  if (isInside(library, site))
    throw new UsageError(`the library ${folder} lies in ${out}; name a folder elsewhere with --out`);
}

/** Links followed, also of a path whose end is not there yet. */
async function resolveReal(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return dirname(path) === path ? path : join(await resolveReal(dirname(path)), basename(path));
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
