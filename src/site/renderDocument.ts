import { openingTag, type PageDocument } from '../app/shell/document.ts';
import { versionName } from '../app/offline/readPageFiles.ts';
import { renderWhole } from '../app/shell/renderWhole.ts';
import Shell from '../app/shell/Shell.svelte';
import { loadView } from '../app/shell/view.ts';
import { textDirection } from '../app/textDirection.ts';
import type { RouteFiles } from './appFiles.ts';
import { escapeData } from './escapeData.ts';
import { escapeMarkup } from './escapeMarkup.ts';

/** What stands in the document for the path from a page to the site's root. */
const rootToken = /\/__BASE__\//g;

/** Of paper and night, as in the app's tokens. */
export const themeColors = { light: '#faf8f4', dark: '#151311' };

export interface DocumentParts {
  /** Of the compiled app. */
  readonly files: RouteFiles;
  /** Stylesheets of the site. */
  readonly styles: readonly string[];
  /** The way from the page to the site's root. */
  readonly base: string;
  /** Under which the page runs, wherever it is served. */
  readonly policy: string;
  /** What the page tells those who do not read it, as HTML. */
  readonly head: string;
  /** Changes whenever the page does. */
  readonly version: string;
}

/** One page as a whole HTML document: readable as it stands, and the data for the app to take over from. */
export async function renderDocument(
  document: PageDocument,
  { files, styles, base, policy, head: told, version }: DocumentParts,
): Promise<string> {
  const { site, page } = document;
  const { head, body } = renderWhole(Shell, { screen: { site, view: await loadView(page) } });
  const html = `<!doctype html>
<html lang="${escapeMarkup(site.language)}" dir="${textDirection(site.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<base href="${escapeMarkup(base)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${themeColors.light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${themeColors.dark}" media="(prefers-color-scheme: dark)">
<meta name="${versionName}" content="${version}">
${[
  '<link rel="icon" type="image/svg+xml" href="favicon.svg">',
  '<link rel="apple-touch-icon" href="apple-touch-icon.png">',
  '<link rel="manifest" href="manifest.webmanifest">',
  ...files.fonts.map((file) => `<link rel="preload" as="font" type="font/woff2" href="${file}" crossorigin>`),
  ...[...files.styles, ...styles].map((file) => `<link rel="stylesheet" href="${file}">`),
  `<script type="module" src="${files.entry}" fetchpriority="low"></script>`,
  ...files.modules.map((file) => `<link rel="modulepreload" href="${file}" fetchpriority="low">`),
].join('\n')}
${[told, head].filter(Boolean).join('\n')}
</head>
<body>
<div id="app">${body}</div>
${openingTag}${escapeData(document)}</script>
</body>
</html>
`;
  return html.replace(rootToken, '');
}
