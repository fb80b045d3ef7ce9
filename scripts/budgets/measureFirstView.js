import { gzipSync } from 'node:zlib';

/**
 * What a page asks its reader for before anything on it is used, in bytes as hosts send them (gzip): its HTML with the
 * data in it; script and styles that it names, with all that these scripts import; of both, what draws its map apart. And the
 * script that a photo asks for besides when it is opened.
 *
 * @param read content of a file of the site by its path
 */
export function measureFirstView(html, read) {
  const scripts = importsOf(
    namesIn(html, /<(?:script type="module" src|link rel="modulepreload" href)="([^"]*)"/g),
    read,
  );
  const styles = namesIn(html, /<link rel="stylesheet" href="([^"]*)"/g);
  const weigh = (paths) => paths.reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
  const opening = importsOf(namedIn(scripts, /["'`]\.\/(openLightbox-[\w-]+\.js)["'`]/g, read), read);
  const map = onlyFor(/\/makeMapView-/, scripts, read);
  return {
    html: gzipSync(html).length,
    script: weigh(scripts.filter((path) => !map.includes(path))),
    mapScript: weigh(map),
    lightbox: weigh(opening.filter((path) => !scripts.includes(path))),
    style: weigh(styles),
  };
}

/** Files that scripts name, which are loaded when they are first wanted. */
const namedIn = (scripts, pattern, read) => [
  ...new Set(
    scripts.flatMap((path) =>
      namesIn(String(read(path)), pattern).map((name) => path.slice(0, path.lastIndexOf('/') + 1) + name),
    ),
  ),
];

/** Those among the scripts that nothing but the one of this name needs. */
function onlyFor(name, scripts, read) {
  const without = importsOf(
    scripts.filter((path) => /\/(main|[A-Z]\w*Page)-/.test(path)),
    read,
  );
  return scripts.some((path) => name.test(path)) ? scripts.filter((path) => !without.includes(path)) : [];
}

/** These scripts and all that they import at once, in turn; paths from the site's root. */
function importsOf(paths, read, found = new Set()) {
  for (const path of paths) {
    if (found.has(path)) continue;
    found.add(path);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const names = namesIn(String(read(path)), /(?:from|(?:^|[;}\n])import)\s*["'`]\.\/([^"'`]+)["'`]/g);
    importsOf(
      names.map((name) => folder + name),
      read,
      found,
    );
  }
  return [...found];
}

const namesIn = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name);
