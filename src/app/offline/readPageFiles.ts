/** The name of the `<meta>` in which a page says its version. */
export const versionName = 'pinhole-version';

/** What a page of the site says of itself and needs. */
export interface PageFiles {
  /** Changes whenever anything on the page does. */
  readonly version: string;
  /** The module that it begins with. */
  readonly entry: string;
  /** Scripts, styles and faces that its head names, `entry` among them. Relative to the site's root. */
  readonly files: readonly string[];
}

/** Reads a page's HTML; undefined of one that is none of the site's, or is not to be kept. */
export function readPageFiles(html: string): PageFiles | undefined {
  const head = html.slice(0, html.indexOf('</head>'));
  const version = new RegExp(`<meta name="${versionName}" content="([^"]+)">`).exec(head)?.[1];
  const entry = /<script type="module" src="(assets\/[^"]+)"/.exec(head)?.[1];
  if (version === undefined || entry === undefined) return undefined;
  const named = [...head.matchAll(/<(?:link|script)\s[^>]*?(?:href|src)="(assets\/[^"]+)"/g)];
  return { version, entry, files: [...new Set(named.flatMap(([, file]) => file ?? []))] };
}

/** The page's HTML for an address of any depth: its `<base>` is the site's root in full. */
export const fixBase = (html: string, root: string): string =>
  html.replace(/<base href="[^"]*">/, () => `<base href="${root.replaceAll('&', '&amp;')}">`);

/** What stands in the page's `<title>`, without the site's own where that is added to it. */
export function readTitle(html: string, siteTitle: string): string {
  const text = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  const title = text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const added = ` · ${siteTitle}`;
  return title.endsWith(added) ? title.slice(0, -added.length) : title;
}
