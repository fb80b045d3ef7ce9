import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Pages that no reader asks for. */
const without = ['lost', 'offline'];

/** The largest page of each kind of a built site: `{ kind, path }`, path from the site's root, ends in `/`. */
export function findKinds(folder) {
  const largest = new Map();
  for (const file of readdirSync(folder, { recursive: true })) {
    if (!file.endsWith('index.html')) continue;
    const html = readFileSync(join(folder, file), 'utf8');
    const kind = kindOf(html);
    if (kind === undefined || without.includes(kind)) continue;
    if (html.length > (largest.get(kind)?.size ?? 0))
      largest.set(kind, { path: pathOf(file), size: html.length });
  }
  return [...largest]
    .map(([kind, { path }]) => ({ kind, path }))
    .sort((a, b) => a.path.length - b.path.length);
}

/** The name that a page's data gives to its route. */
function kindOf(html) {
  const data = /<script type="application\/json" id="page">(.*?)<\/script>/s.exec(html)?.[1];
  return data && JSON.parse(data).page.route;
}

function pathOf(file) {
  const folder = dirname(file);
  return folder === '.' ? '' : `${folder.replaceAll('\\', '/')}/`;
}
