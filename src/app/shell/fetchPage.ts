import type { PageData } from '../page.ts';
import { root } from './address.ts';
import { findDocument } from './document.ts';

/** Pages read lately, so that Back is immediate. */
const kept = new Map<string, Promise<PageData>>();
const most = 12;

/** This app's entry: a page of another version of the site names another one, and is loaded as a document. */
const entry = () => document.querySelector('script[type="module"]')?.getAttribute('src') ?? '';

/** The data of a page of this site, out of the page's own HTML. Rejects where it cannot be shown by this app. */
export function fetchPage(path: string): Promise<PageData> {
  const known = kept.get(path);
  if (known !== undefined) return known;
  const page = readPage(path);
  keep(path, page);
  page.catch(() => kept.delete(path));
  return page;
}

export const keepPage = (path: string, page: PageData) => keep(path, Promise.resolve(page));

function keep(path: string, page: Promise<PageData>): void {
  kept.delete(path);
  kept.set(path, page);
  for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
}

async function readPage(path: string): Promise<PageData> {
  const response = await fetch(root() + path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const html = await response.text();
  const found = html.includes(entry()) ? findDocument(html) : undefined;
  if (found === undefined) throw new Error(`${path}: not a page of this version`);
  return found.page;
}
