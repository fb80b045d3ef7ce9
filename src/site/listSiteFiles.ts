import { join } from 'node:path';
import type { Problem } from '../journal/problem.ts';
import type { BuiltJournal } from '../pipeline/buildJournal.ts';
import { listFiles } from '../pipeline/listFiles.ts';
import { openMapDrawer } from './drawnMap/openMapDrawer.ts';
import { openOfflineLedger } from './offline/offlineLedger.ts';
import { publishOffline } from './offline/publishOffline.ts';
import { studioFolder } from '../app/offline/offlineIndex.ts';
import { renderManifest } from './offline/renderManifest.ts';
import { checkPublicFile } from './checkPublicFile.ts';
import { computeSitePolicy } from './computeSitePolicy.ts';
import { renderHostFiles } from './hosts/renderHostFiles.ts';
import { publishBasemap } from './publishBasemap.ts';
import type { OutputFile } from './outputFile.ts';
import { printJournal } from './printJournal.ts';
import { publishRedirects } from './publishRedirects.ts';
import { publishSketches } from './publishSketches.ts';
import { renderRobots } from './sitemap/renderRobots.ts';
import { renderSite } from './renderSite.ts';

const isOfStudio = (path: string) => path.startsWith(studioFolder);

export interface SiteFilesOptions {
  /** The compiled app (dist/app). */
  readonly appFolder: string;
  /** Keeps the map's data. */
  readonly cache: string;
  /** Told of the author's own files that cannot be published. */
  readonly onProblem: (problem: Problem) => void;
}

/** Every file of the site, what pages name before the pages. */
export async function* listSiteFiles(
  {
    journal,
    files,
    streets,
    publicFiles,
  }: Pick<BuiltJournal, 'journal' | 'files' | 'streets' | 'publicFiles'>,
  { appFolder, cache, onProblem }: SiteFilesOptions,
): AsyncGenerator<OutputFile> {
  const app = await listFiles(appFolder, (name) => name.startsWith('.'));
  const drawn = publishSketches(journal);
  const basemap = await publishBasemap(journal, streets, drawn.sketches, cache);
  const taken = new Set<string>();
  const ledger = openOfflineLedger(journal);
  async function* take(source: Iterable<OutputFile> | AsyncIterable<OutputFile>): AsyncGenerator<OutputFile> {
    for await (const file of source) {
      taken.add(file.path);
      ledger.seeFile(file);
      yield file;
    }
  }
  const fromApp = app.files
    // A site without a studio has no use for them.
    .filter(({ path }) => journal.site.studio || !isOfStudio(path))
    .map(({ path }) => ({ path, from: join(appFolder, path) }));
  const assets = fromApp.filter(({ path }) => path.startsWith('assets/'));
  yield* take(assets);
  yield* take(files);
  yield* take(basemap.files);
  yield* take(drawn.files);
  const drawMaps = openMapDrawer(basemap, { accent: journal.site.accent, cache });
  yield* take(renderSite(journal, basemap.view, appFolder, ledger.seePage, drawMaps));
  yield* take([{ path: 'manifest.webmanifest', content: renderManifest(journal.site) }]);
  const paths = assets.map(({ path }) => path);
  const { world, areas } = basemap.view.embedded;
  const ground = [world, ...areas.map(({ url: area }) => area)];
  const appFiles = {
    app: paths.filter((path) => !isOfStudio(path)),
    ...(journal.site.studio && { studio: [...paths.filter(isOfStudio), ...ground] }),
  };
  yield* take(publishOffline(ledger, appFiles));
  yield* take([{ path: 'journal.json', pieces: () => printJournal(journal) }]);
  yield* take(publishRedirects(journal, taken, onProblem));
  for (const file of publicFiles) {
    const problem = checkPublicFile(file.path, taken);
    if (problem) onProblem(problem);
    else yield* take([file]);
  }
  // The author's own favicon, robots.txt or headers take the place of ours.
  const { url } = journal.site;
  const ours = [
    ...fromApp,
    ...renderHostFiles(computeSitePolicy(journal.site)),
    ...(url === undefined ? [] : [{ path: 'robots.txt', content: renderRobots(url) }]),
  ];
  yield* ours.filter(({ path }) => !taken.has(path));
}
