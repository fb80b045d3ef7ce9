import { serveMap } from '../map/serveMap.js';

/** Serves the gallery of all trips, of a journal of which nothing else is rendered, and an empty page. */
export async function serveGallery(journal, { renderSite }, appFolder) {
  const files = new Map([['empty/index.html', '<!doctype html><title>Empty</title>']]);
  for await (const file of renderSite(journal, { embedded: {}, streets: [] }, appFolder)) {
    if ('content' in file) files.set(file.path, file.content);
    if (file.path !== 'photos/index.html') continue;
    files.set(file.path, await file.render());
    break;
  }
  return serveMap(files, [appFolder]);
}
