import type { AddressedPage } from '../../app/views/makePages.ts';
import { regional } from '../../app/views/formatDate.ts';
import type { JournalIndex } from '../../app/views/journalIndex.ts';
import { escapeData } from '../escapeData.ts';
import { escapeMarkup } from '../escapeMarkup.ts';
import { describePage, type PageSubject } from './describePage.ts';
import { makeStructuredData, type PageAddress } from './makeStructuredData.ts';

/**
 * What a page's head says to those who do not read the page: search engines, messengers. Script of the app drops it
 * when the reader goes on to another page, so nothing here is for readers.
 */
export function renderHead({ address, page }: AddressedPage, index: JournalIndex): string {
  const { site } = index.journal;
  const subject = describePage(page, index);
  const tags = meta('name', { description: subject.description, author: site.author });
  if (page.route === 'lost' || page.route === 'offline' || page.route === 'studio')
    return [...tags, ...meta('name', { robots: 'noindex' })].join('\n');
  const toUrl = (relative: string) => new URL(relative, site.url).href;
  const url = site.url === undefined ? undefined : toUrl(address);
  return [
    ...tags,
    ...link('canonical', page.canonical ?? url),
    ...(url === undefined ? [] : renderPreview(subject, { url, toUrl }, index)),
  ].join('\n');
}

const link = (rel: string, url: string | undefined) =>
  url === undefined ? [] : [`<link rel="${rel}" href="${escapeMarkup(url)}">`];

function renderPreview(subject: PageSubject, address: PageAddress, index: JournalIndex): string[] {
  const { site } = index.journal;
  const { title, description, language, post, cover, card } = subject;
  const alt = cover && index.view(cover.id)?.alt;
  return [
    ...meta('property', {
      'og:site_name': site.title,
      'og:type': post ? 'article' : 'website',
      'og:title': title,
      'og:description': description,
      'og:url': address.url,
      'og:locale': formatLocale(language),
      ...(post && { 'article:published_time': post.date }),
      ...(card && {
        'og:image': address.toUrl(card.url),
        'og:image:type': card.type,
        'og:image:width': String(card.width),
        'og:image:height': String(card.height),
        'og:image:alt': alt,
      }),
    }),
    ...meta('name', {
      'twitter:card': card && card.width >= card.height ? 'summary_large_image' : 'summary',
      ...(card && { 'twitter:image:alt': alt }),
    }),
    `<script type="application/ld+json">${escapeData(makeStructuredData(subject, address, index))}</script>`,
  ];
}

function meta(kind: 'name' | 'property', values: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : `<meta ${kind}="${name}" content="${escapeMarkup(value)}">`,
  );
}

/** `en_GB`, `zh_CN`: OpenGraph knows no language without a country. */
function formatLocale(language: string): string | undefined {
  const { language: spoken, region } = new Intl.Locale(regional(language)).maximize();
  return region === undefined ? undefined : `${spoken}_${region}`;
}
