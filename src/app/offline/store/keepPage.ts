import { readPageFiles } from '../readPageFiles.ts';
import { ensurePageFiles } from './ensureFiles.ts';
import { fetchFresh } from './fetchFresh.ts';
import { listKept, type Store } from './store.ts';

/** Pages that were read and are kept: a few megabytes, and more than anyone reads of a journal at a time. */
const mostPages = 100;

/** In which header a kept page has its version, so that it need not be read for it. */
const versionHeader = 'Pinhole-Version';

export const versionOf = (page: Response) => page.headers.get(versionHeader) ?? '';

/** The page and its files are kept, or neither. */
export async function keepPage(store: Store, address: string, response: Response): Promise<void> {
  if (response.status !== 200) return;
  const html = await response.text();
  const page = readPageFiles(html);
  if (page === undefined) return;
  await store.change(async () => {
    if (!(await ensurePageFiles(store, page))) return;
    const pages = await store.pages();
    // What is put anew stands last.
    await pages.delete(store.root + address);
    await pages.put(store.root + address, makeKeptPage(html, page.version, response.headers));
    const kept = (await listKept(pages, store.root)).filter((path) => !isShell(path));
    for (const path of kept.slice(0, -mostPages)) await pages.delete(store.root + path);
  });
}

/** The page as it is answered later, under the same policies, without what belongs to the way it came. */
export function makeKeptPage(html: string, version: string, from: Headers): Response {
  const headers = new Headers(from);
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set(versionHeader, version);
  return new Response(html, { headers });
}

export const offlineAddress = 'offline.html';

/** What is kept whether it was read or not: the front page, and the one that says what is missing. */
export const shell = ['', offlineAddress];
const isShell = (address: string) => shell.includes(address);

export const refreshPage = async (store: Store, address: string): Promise<void> =>
  keepPage(store, address, await fetchFresh(store.root + address));
