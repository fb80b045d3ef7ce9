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
  const base = site.url;
  return [
    ...meta('name', { description: subject.description, author: site.author }),
    ...(page.route === 'lost'
      ? meta('name', { robots: 'noindex' })
      : page.canonical !== undefined
        ? [canonical(page.canonical)]
        : base === undefined
          ? []
          : [canonical(new URL(address, base).href)]),
    ...(page.route === 'lost' || base === undefined
      ? []
      : renderPreview(
          subject,
          { url: new URL(address, base).href, toUrl: (url) => new URL(url, base).href },
          index,
        )),
  ].join('\n');
}

const canonical = (url: string) => `<link rel="canonical" href="${escapeMarkup(url)}">`;

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
