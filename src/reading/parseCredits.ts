import type { Credit } from '../journal/credit.ts';

/** `[text](address)`, or the link in HTML that providers ask to copy. */
const link =
  /\[(?<text>[^\]]+)\]\((?<url>[^)\s]+)\)|<a\s[^>]*?href=(?<quote>["'])(?<href>.*?)\k<quote>[^>]*>(?<inner>[^<]*)<\/a>/gi;

/**
 * Whose map it is, as the author wrote it or copied it from the provider: text with links, in Markdown or in HTML.
 * Undefined where it holds other markup or a link that leads to no web page.
 */
export function parseCredits(written: string): readonly Credit[] | undefined {
  const credits: Credit[] = [];
  let end = 0;
  for (const match of written.matchAll(link)) {
    const { text, url, inner, href } = match.groups ?? {};
    credits.push({ text: written.slice(end, match.index) });
    credits.push({ text: (text ?? inner ?? '').trim(), url: decode(url ?? href ?? '') });
    end = match.index + match[0].length;
  }
  credits.push({ text: written.slice(end) });
  const named = credits
    .map(({ text, ...rest }) => ({ text: decode(text).replace(/\s+/g, ' '), ...rest }))
    .filter(({ text }) => text.trim() !== '');
  const isSound = named.every(
    ({ text, url }) => !text.includes('<') && (url === undefined || isWebAddress(url)),
  );
  return isSound && named.length > 0 ? named : undefined;
}

const isWebAddress = (url: string) => /^https?:/i.test(url) && URL.canParse(url);

const entities: Readonly<Record<string, string>> = { copy: '©', amp: '&', nbsp: ' ', quot: '"' };

const decode = (text: string) =>
  text.replace(/&(copy|amp|nbsp|quot);/g, (_, name: string) => entities[name] ?? '');
