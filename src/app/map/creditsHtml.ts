import type { Credit } from '../../journal/credit.ts';

/** The names as the map prints them. */
export function creditsHtml(credits: readonly Credit[]): string {
  return credits
    .map(({ text, url }) =>
      url === undefined ? escape(text) : `<a href="${escape(url)}">${escape(text)}</a>`,
    )
    .join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
