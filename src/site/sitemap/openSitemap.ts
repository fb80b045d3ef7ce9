import type { PageData } from '../../app/page.ts';
import type { AddressedPage } from '../../app/views/makePages.ts';
import type { JournalIndex } from '../../app/views/journalIndex.ts';
import type { Post } from '../../journal/post.ts';
import { chooseStill } from '../head/chooseCard.ts';
import type { OutputFile } from '../outputFile.ts';
import { renderEntry, renderSitemap, renderSitemapIndex, splitSitemap } from './renderSitemap.ts';

/** Gathers the pages of a site for those who search it. */
export interface Sitemap {
  add(page: AddressedPage): void;
  /** None where nobody knows where the site stands. */
  publish(): Generator<OutputFile>;
}

/** Pictures of a page that are named: more are not read. */
const mostImages = 1000;

export function openSitemap(index: JournalIndex): Sitemap {
  const base = index.journal.site.url;
  const entries: string[] = [];
  return {
    add({ address, page }) {
      // What is first to be found elsewhere is not to be found here.
      if (
        base === undefined ||
        page.route === 'lost' ||
        page.route === 'offline' ||
        page.route === 'studio' ||
        page.canonical !== undefined
      )
        return;
      const changed = findNewest(listPosts(page, index));
      const images = listImages(page, index).map((image) => new URL(image, base).href);
      entries.push(
        renderEntry({ url: new URL(address, base).href, ...(changed !== undefined && { changed }), images }),
      );
    },
    *publish() {
      if (base === undefined) return;
      const parts = splitSitemap(entries);
      if (parts.length === 1) return yield { path: 'sitemap.xml', content: renderSitemap(entries) };
      const paths = parts.map((_, at) => `sitemap-${at + 1}.xml`);
      for (const [at, part] of parts.entries()) yield { path: paths[at] ?? '', content: renderSitemap(part) };
      const addresses = paths.map((path) => new URL(path, base).href);
      yield { path: 'sitemap.xml', content: renderSitemapIndex(addresses) };
    },
  };
}

/** Whose dates say when a page changed. When photos were added to a page nobody knows. */
function listPosts(page: PageData, { journal, posts }: JournalIndex): readonly Post[] {
  if (page.route === 'home') return journal.posts;
  if (page.route === 'trip' || page.route === 'album') return posts.get(page.trip.slug) ?? [];
  return page.route === 'post' ? journal.posts.filter(({ url }) => url === page.url) : [];
}

function findNewest(posts: readonly Post[]): string | undefined {
  return posts
    .flatMap(({ date }) => date?.slice(0, 10) ?? [])
    .sort()
    .at(-1);
}

/** Of photos their own pages, and the pages of posts that show them. */
function listImages(page: PageData, { photos }: JournalIndex): string[] {
  if (!['photo', 'trip', 'album', 'post'].includes(page.route)) return [];
  return page.photos.slice(0, mostImages).flatMap(({ id }) => {
    const photo = photos.get(id);
    return (photo && chooseStill(photo)?.url) ?? [];
  });
}
