import { escapeMarkup } from '../escapeMarkup.ts';

/** A page as https://www.sitemaps.org/protocol.html lists it, with the pictures on it. */
export interface SitemapEntry {
  /** Absolute. */
  readonly url: string;
  /** Of the newest on it, `YYYY-MM-DD`, where that is known. */
  readonly changed?: string;
  /** Absolute. */
  readonly images: readonly string[];
}

export function renderEntry({ url, changed, images }: SitemapEntry): string {
  return [
    `<url><loc>${escapeMarkup(url)}</loc>`,
    ...(changed === undefined ? [] : [`<lastmod>${changed}</lastmod>`]),
    ...images.map((image) => `<image:image><image:loc>${escapeMarkup(image)}</image:loc></image:image>`),
    '</url>\n',
  ].join('');
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';
const head = `${xml}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n`;
const foot = '</urlset>\n';

/** @param entries as rendered */
export const renderSitemap = (entries: readonly string[]): string => head + entries.join('') + foot;

/** What a file may have: addresses, and bytes. */
const limits = { addresses: 50_000, bytes: 50 * 1024 * 1024 };

/** Entries in parts that are each a file: one part where all fit into one. */
export function splitSitemap(
  entries: readonly string[],
  { addresses, bytes } = limits,
): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  const empty = head.length + foot.length;
  let size = empty;
  for (const entry of entries) {
    const length = Buffer.byteLength(entry);
    if (parts.at(-1)?.length === addresses || size + length > bytes) {
      parts.push([]);
      size = empty;
    }
    parts.at(-1)?.push(entry);
    size += length;
  }
  return parts;
}

/** @param addresses of sitemaps, absolute */
export function renderSitemapIndex(addresses: readonly string[]): string {
  const list = addresses.map((url) => `<sitemap><loc>${escapeMarkup(url)}</loc></sitemap>\n`);
  return `${xml}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${list.join('')}</sitemapindex>\n`;
}
