import { createHash } from 'node:crypto';
import type { HomeZone } from '../journal/home/homeZone.ts';
import type { Problem } from '../journal/problem.ts';
import type { JournalOptions } from '../pipeline/buildJournal.ts';
import { cacheFolder } from '../pipeline/cacheFolder.ts';
import { computeCodeVersion } from '../pipeline/computeCodeVersion.ts';
import { scanLibrary, type ScannedLibrary } from '../pipeline/scanLibrary.ts';
import type { SharedCounts } from '../pipeline/shared/sharedCache.ts';
import { checkApart } from './checkApart.ts';
import { isIntact, openSiteState, type SiteCounts } from './siteState.ts';
import type { WriteReport } from './writeOutput.ts';

export interface SiteOptions extends JournalOptions {
  /** Folder of the site. */
  readonly out: string;
}

export interface BuiltSite {
  readonly counts: SiteCounts;
  readonly problems: readonly Problem[];
  /** What the site lacks for want of a setting, as problems are told, though nothing is wrong. */
  readonly notes: readonly Problem[];
  readonly report: WriteReport;
  /** Of the shared cache, where there is one and it was asked. */
  readonly sharing?: SharedCounts;
  /** Around the homes: for the author alone. */
  readonly holes: readonly HomeZone[];
}

/** From a folder of trips to a folder of static files. Where neither changed since the last build, that is all. */
export async function buildSite(folder: string, options: SiteOptions): Promise<BuiltSite> {
  const { out, cache = cacheFolder(), drafts = false, verify = false } = options;
  await checkApart(folder, out);
  const scanned = await scanLibrary(folder, { drafts });
  const code = computeCodeVersion();
  const state = await openSiteState(cache, out, code);
  const inputs = computeInputs(scanned, options);
  if (!verify && state.last?.inputs === inputs && isIntact(out, state.last.files)) {
    const { counts, problems, notes, holes, files } = state.last;
    const report = { written: 0, unchanged: countPublished(files), removed: 0 };
    return { counts, problems, notes, holes, report };
  }
  // What reads, encodes and renders takes a while to load.
  const { makeSite } = await import('./makeSite.ts');
  const { files, secrets, ...made } = await makeSite(scanned, { ...options, cache }, state);
  await state.remember({
    code,
    inputs,
    counts: made.counts,
    problems: made.problems,
    notes: made.notes,
    secrets,
    holes: made.holes,
    files,
  });
  return made;
}

/** Every file of the library by its stamp, and what the author asked for. */
function computeInputs(scanned: ScannedLibrary, { drafts, url, studio }: SiteOptions): string {
  return createHash('sha256')
    .update(JSON.stringify([scanned, drafts, url, studio]))
    .digest('hex');
}

/** Our own list of files is none of the site's. */
function countPublished(files: Readonly<Record<string, unknown>>): number {
  return Object.keys(files).filter((path) => !path.startsWith('.pinhole')).length;
}
