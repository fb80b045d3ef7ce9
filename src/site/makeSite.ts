import { join } from 'node:path';
import { buildScanned } from '../pipeline/buildJournal.ts';
import { packageFolder } from '../pipeline/packageFolder.ts';
import type { ScannedLibrary } from '../pipeline/scanLibrary.ts';
import { sweepSometimes } from '../pipeline/sweepCache.ts';
import { useCache } from '../pipeline/useCache.ts';
import { auditFiles } from './auditFiles.ts';
import type { BuiltSite, SiteOptions } from './buildSite.ts';
import { listNotes } from './listNotes.ts';
import { listSiteFiles } from './listSiteFiles.ts';
import { refuseForeign } from './outputFolder.ts';
import type { SiteState, SiteStateStore } from './siteState.ts';
import { writeOutput } from './writeOutput.ts';

export type MadeSite = BuiltSite & Pick<SiteState, 'files' | 'secrets'>;

type CachedOptions = SiteOptions & { readonly cache: string };

/** Makes the site of a library; a page that would be rendered from the same as last time is left as it is. */
export async function makeSite(
  scanned: ScannedLibrary,
  options: CachedOptions,
  state: SiteStateStore,
): Promise<MadeSite> {
  const made = await useCache(options.cache, () => makeAndWrite(scanned, options, state));
  await sweepSometimes(options.cache);
  return made;
}

async function makeAndWrite(
  scanned: ScannedLibrary,
  options: CachedOptions,
  state: SiteStateStore,
): Promise<MadeSite> {
  // At the end it would be told to an author who has waited for all photos.
  await refuseForeign(options.out);
  // What else it was worked out from is the author's alone, and as large.
  const {
    journal,
    secrets,
    rules,
    files,
    streets,
    publicFiles,
    problems: found,
    sharing,
    workings: { holes },
  } = await buildScanned(scanned, options);
  const problems = [...found];
  const siteFiles = listSiteFiles(
    { journal, files, streets, publicFiles },
    {
      appFolder: join(packageFolder, 'dist', 'app'),
      cache: options.cache,
      onProblem: (problem) => problems.push(problem),
    },
  );
  const last = options.verify ? undefined : state.last;
  const audited = auditFiles(
    siteFiles,
    { journal, secrets, rules, publicFiles },
    {
      cache: options.cache,
      searched: last?.secrets ?? [],
      onProblem: (problem) => problems.push(problem),
    },
  );
  state.forget();
  const { files: written, ...report } = await writeOutput(options.out, audited, last?.files);
  const { trips, posts, photos } = journal;
  const counts = { trips: trips.length, posts: posts.length, photos: photos.length };
  return {
    counts,
    problems,
    notes: listNotes(journal),
    report,
    ...(sharing && { sharing }),
    holes,
    files: written,
    secrets: [...secrets.texts.keys()],
  };
}
