import { escapeMarkup, printSection } from '../escapeMarkup.ts';
import type { Feed, FeedEntry } from './feed.ts';

/**
 * A feed as Atom (RFC 4287), which wants an author: a site that names none is its own.
 *
 * @param url absolute, of the feed itself
 */
export function renderAtom(
  { title, language, author = title, home, updated, entries }: Feed,
  url: string,
): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${inLanguage(language)}>
<id>${escapeMarkup(home)}</id>
<title>${escapeMarkup(title)}</title>
<updated>${updated}</updated>
<author><name>${escapeMarkup(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeMarkup(url)}"/>
<link rel="alternate" type="text/html" href="${escapeMarkup(home)}"/>
<generator>Pinhole</generator>
${entries.map(renderEntry).join('')}</feed>
`;
}

function renderEntry({ url, title, language, published, updated, summary, html }: FeedEntry): string {
  return `<entry${language === undefined ? '' : inLanguage(language)}>
<id>${escapeMarkup(url)}</id>
<title>${escapeMarkup(title)}</title>
<published>${published}</published>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${escapeMarkup(url)}"/>
${summary === undefined ? '' : `<summary>${escapeMarkup(summary)}</summary>\n`}<content type="html">${printSection(html)}</content>
</entry>
`;
}

const inLanguage = (language: string) => ` xml:lang="${escapeMarkup(language)}"`;
