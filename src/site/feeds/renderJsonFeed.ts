import type { Feed, FeedEntry } from './feed.ts';

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
 *
 * @param url absolute, of the feed itself
 */
export function renderJsonFeed({ title, language, author, home, entries }: Feed, url: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: url,
    language,
    ...(author !== undefined && { authors: [{ name: author }] }),
    items: entries.map(describeItem),
  };
  return `${JSON.stringify(feed)}\n`;
}

const describeItem = ({ url, title, language, published, updated, summary, image, html }: FeedEntry) => ({
  id: url,
  url,
  title,
  ...(summary !== undefined && { summary }),
  content_html: html,
  ...(image !== undefined && { image }),
  date_published: published,
  date_modified: updated,
  ...(language !== undefined && { language }),
});
