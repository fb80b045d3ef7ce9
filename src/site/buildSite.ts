import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Journal } from '../journal/journal.ts';
import type { Problem } from '../journal/problem.ts';
import { buildJournal, type JournalOptions } from '../pipeline/buildJournal.ts';
import { cacheFolder } from '../pipeline/cacheFolder.ts';
import { packageFolder } from '../pipeline/packageFolder.ts';
import { UsageError } from '../pipeline/usageError.ts';
import { listSiteFiles } from './listSiteFiles.ts';
import { writeOutput, type WriteReport } from './writeOutput.ts';

export interface SiteOptions extends JournalOptions {
  /** Folder of the site. */
  readonly out: string;
}

export interface BuiltSite {
  readonly journal: Journal;
  readonly problems: readonly Problem[];
  readonly report: WriteReport;
}

/** From a folder of trips to a folder of static files. */
export async function buildSite(folder: string, options: SiteOptions): Promise<BuiltSite> {
  await checkApart(folder, options.out);
  const built = await buildJournal(folder, options);
  const problems = [...built.problems];
  const files = listSiteFiles(built, {
    appFolder: join(packageFolder, 'dist', 'app'),
    cache: options.cache ?? cacheFolder(),
    onProblem: (problem) => problems.push(problem),
  });
  const report = await writeOutput(options.out, files);
  return { journal: built.journal, problems, report };
}

/** The library is only ever read, so the site cannot lie in it; nor can it lie in what a build may remove. */
async function checkApart(folder: string, out: string): Promise<void> {
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
