import { createHash } from 'node:crypto';
import { findTexts, textsSource } from '../app/findTexts.ts';
import { chooseTexts } from '../app/messages.ts';
import type { BasemapView } from '../app/map/basemap.ts';
import type { DrawnMap, PageData, SiteView } from '../app/page.ts';
import { renderBands } from '../app/gallery/bands.ts';
import { renderClasses } from '../app/photo/classes.ts';
import { makeBytesForm } from '../app/views/formatBytes.ts';
import { indexJournal, type JournalIndex } from '../app/views/journalIndex.ts';
import { makePages } from '../app/views/makePages.ts';
import { hasComputedCity } from '../journal/hasComputedCity.ts';
import type { Journal } from '../journal/journal.ts';
import { hasFeed } from '../app/views/tripViews.ts';
import { computeSitePolicy } from './computeSitePolicy.ts';
import { publishFeeds } from './feeds/publishFeeds.ts';
import { renderHead } from './head/renderHead.ts';
import { openSitemap } from './sitemap/openSitemap.ts';
import { publishTrails } from './publishTrails.ts';
import { readRouteFiles } from './appFiles.ts';
import { makeAccentTones } from './makeAccentTones.ts';
import { makePageKeys } from './makePageKeys.ts';
import { publishFinds } from './publishFinds.ts';
import { publishPhotos } from './publishPhotos.ts';
import { renderDocument } from './renderDocument.ts';
import type { OutputFile } from './outputFile.ts';

/**
 * Every page of a journal as an HTML document that is rendered when it is asked for, the stylesheets
 * that depend on the site and the data of large galleries and maps; hashed files come first.
 *
 * @param appFolder the compiled app (dist/app), whose files the documents load
 * @param onPage told of each page, with the version that changes with it
 * @param drawMaps draws the maps of pages, and says by the pages' addresses where they are
 */
export async function* renderSite(
  journal: Journal,
  basemap: BasemapView,
  appFolder: string,
  onPage: (address: string, page: PageData, version: string) => void = () => {},
  drawMaps: DrawMaps = drawNone,
): AsyncGenerator<OutputFile> {
  const { site } = journal;
  const texts = findTexts(site.language);
  await chooseTexts(texts);
  const files = await readRouteFiles(appFolder, texts && textsSource(texts));
  const styles = [
    hashed(`${renderClasses()}\n${renderBands()}`),
    ...(site.accent ? [hashed(renderAccent(site.accent))] : []),
  ];
  yield* styles;
  const index = indexJournal(journal);
  const view: SiteView = {
    title: site.title,
    language: site.language,
    bytes: makeBytesForm(site.language),
    ...(texts !== undefined && { texts }),
    ...(site.author !== undefined && { author: site.author }),
    ...(site.url !== undefined && { url: site.url }),
    ...(hasFeed(journal.trips, index) && { feed: true as const }),
    ...(site.studio && { studio: site.studio }),
    ...(hasComputedCity(journal.photos) && { geoNames: true as const }),
  };
  const stylesheets = styles.map(({ path }) => path);
  const policy = computeSitePolicy(site);
  const keyPage = makePageKeys([view, files, stylesheets, policy]);
  const addresses = {
    ...(yield* publishPhotos(index)),
    trails: yield* publishTrails(index),
    finds: yield* publishFinds(index),
    drawn: yield* drawMaps(index),
  };
  const sitemap = openSitemap(index);
  for (const addressed of makePages(index, basemap, addresses)) {
    const { address, page } = addressed;
    const base =
      page.route === 'lost' || page.route === 'offline'
        ? rootPath(site.url)
        : '../'.repeat(address.split('/').length - 1) || './';
    const head = renderHead(addressed, index);
    const version = keyPage(page, base, head);
    const parts = { files: files[page.route], styles: stylesheets, base, policy, head, version };
    sitemap.add(addressed);
    onPage(address, page, version);
    yield {
      path: address === '' || address.endsWith('/') ? `${decodeURIComponent(address)}index.html` : address,
      key: version,
      render: () => renderDocument({ site: view, page }, parts),
    };
  }
  yield* publishFeeds(index);
  yield* sitemap.publish();
}

/** Draws the maps of a journal's pages; ends with where they are, by the pages' addresses. */
export type DrawMaps = (index: JournalIndex) => AsyncGenerator<OutputFile, ReadonlyMap<string, DrawnMap>>;

// eslint-disable-next-line require-yield
async function* drawNone(): AsyncGenerator<OutputFile, ReadonlyMap<string, DrawnMap>> {
  return new Map();
}

/** The site's root for a page that is shown at any address: absolute, as far as the author has said where it lies. */
const rootPath = (url: string | undefined) => (url === undefined ? '/' : new URL(url).pathname);

/** Where readers have set colours of their own, theirs holds. */
function renderAccent(accent: string): string {
  const { light, dark } = makeAccentTones(accent);
  return `@media (forced-colors:none){:root,.always-dark{--accent:light-dark(${light},${dark})}}\n`;
}

function hashed(content: string) {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  return { path: `assets/site-${hash}.css`, content };
}
