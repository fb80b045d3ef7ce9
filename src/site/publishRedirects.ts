import { textDirection } from '../app/textDirection.ts';
import type { Journal } from '../journal/journal.ts';
import type { Post } from '../journal/post.ts';
import type { Problem } from '../journal/problem.ts';
import { computeSitePolicy } from './computeSitePolicy.ts';
import { escapeMarkup } from './escapeMarkup.ts';
import { hashedFolders, isSafePath, type OutputFile } from './outputFile.ts';

/**
 * A page at each former address of a post (`aliases`) that leads to where the post is now, without script. An address
 * that something else of the site has is a problem, not written over. `taken`: paths of the rest of the site.
 */
export function* publishRedirects(
  { site, trips, posts }: Pick<Journal, 'site' | 'trips' | 'posts'>,
  taken: ReadonlySet<string>,
  onProblem: (problem: Problem) => void,
): Generator<OutputFile> {
  if (posts.every(({ aliases = [] }) => aliases.length === 0)) return;
  const files = new Set(taken);
  const folders = new Set([...taken].flatMap(listFolders));
  for (const post of posts) {
    for (const alias of post.aliases ?? []) {
      const path = findPath(alias, site.url);
      if (path === undefined || path === `${decodeURIComponent(post.url)}index.html`) continue;
      const why = refuse(path, files, folders);
      if (why === undefined) {
        files.add(path);
        for (const folder of listFolders(path)) folders.add(folder);
        yield { path, content: printRedirect(post, path, site) };
      } else {
        const file = trips.find(({ slug }) => slug === post.trip)?.folder || 'index.md';
        const todo = 'take it out of `aliases`';
        onProblem({ file, what: `the alias ${alias} of "${post.title}" leads nowhere, as ${why}`, todo });
      }
    }
  }
}

/** Inside the site; undefined where the address was on another server, or is the home page with a query. */
function findPath(alias: string, url: string | undefined): string | undefined {
  const site = url === undefined ? undefined : new URL(url);
  let address = alias.trim();
  if (/^([a-z][a-z\d+.-]*:)?\/\//i.test(address)) {
    const whole = URL.canParse(address, site) ? new URL(address, site) : undefined;
    if (site === undefined || whole?.host !== site.host) return undefined;
    address = whole.pathname;
  }
  address = address.replace(/[?#].*$/s, '');
  // A blog below /blog/ moves to a journal below /blog/.
  if (site && address.startsWith(site.pathname)) address = address.slice(site.pathname.length);
  const path = decode(address.replace(/^\/+/, '')).normalize('NFC');
  if (path === '' || /\.x?html?$/i.test(path)) return path || undefined;
  return `${path.replace(/\/+$/, '')}/index.html`;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function refuse(path: string, files: ReadonlySet<string>, folders: ReadonlySet<string>): string | undefined {
  if (!isSafePath(path)) return 'it leads out of the site';
  const own = hashedFolders.some((folder) => path.startsWith(`${folder}/`)) || path.startsWith('.pinhole');
  const blocked = files.has(path) || folders.has(path) || listFolders(path).some((one) => files.has(one));
  return own || blocked ? 'the site has another page there' : undefined;
}

/** `a/b/c.html` → `a`, `a/b` */
function listFolders(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}

function printRedirect(post: Post, path: string, site: Journal['site']): string {
  const { url, language } = site;
  const lang = post.lang ?? language;
  const target = escapeMarkup('../'.repeat(listFolders(path).length) + post.url || './');
  const canonical = url === undefined ? target : escapeMarkup(new URL(post.url, url).href);
  const title = escapeMarkup(post.title);
  return `<!doctype html>
<html lang="${escapeMarkup(lang)}" dir="${textDirection(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(computeSitePolicy(site))}">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="canonical" href="${canonical}">
<meta http-equiv="refresh" content="0; url=${target}">
</head>
<body>
<p><a href="${target}">${title}</a></p>
</body>
</html>
`;
}
