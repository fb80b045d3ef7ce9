import { fixBase } from '../readPageFiles.ts';
import { keepPage, offlineAddress } from '../store/keepPage.ts';
import { asKept, type Store } from '../store/store.ts';
import type { RequestEvent } from './workerScope.ts';

/** Milliseconds after which a page that is kept is shown instead of one that is still on its way. */
const patience = 3000;

/** A page from the site, and kept; where the site does not answer, or not soon, the page as it was kept. */
export async function answerPage(event: RequestEvent, path: string, store: Store): Promise<Response> {
  const fresh = fetch(event.request);
  event.waitUntil(keepFresh(fresh, path, store));
  const kept = await findKept(event, path, store);
  const answered = fresh.then(
    (response) => (response.status >= 500 ? (kept ?? response) : response),
    () => kept ?? answerOffline(event, store),
  );
  return kept === undefined ? answered : Promise.race([answered, waitFor(patience).then(() => kept)]);
}

async function keepFresh(fresh: Promise<Response>, path: string, store: Store): Promise<void> {
  try {
    const response = (await fresh).clone();
    // A browser that follows a redirection to the page's own address asks for that by itself.
    if (response.type === 'basic' && !response.redirected) await keepPage(store, path, response);
  } catch {
    // No connection, or no room: the page is shown all the same.
  }
}

/** The page, or the way to its own address: what is in it is relative to that. */
async function findKept(
  { request }: RequestEvent,
  path: string,
  store: Store,
): Promise<Response | undefined> {
  const kept = await matchPage(path, store);
  const [asked = '', query = ''] = request.url.split(/(?=[?#])/, 2);
  return kept && asked !== store.root + path ? Response.redirect(store.root + path + query) : kept;
}

async function matchPage(path: string, store: Store): Promise<Response | undefined> {
  const found = await (await store.pages()).match(store.root + path, asKept);
  return found ?? (await caches.match(store.root + path, asKept));
}

async function answerOffline({ request }: RequestEvent, store: Store): Promise<Response> {
  const page = request.mode === 'navigate' ? await matchPage(offlineAddress, store) : undefined;
  if (page === undefined) return Response.error();
  // It stands at an address of any depth.
  return new Response(fixBase(await page.text(), store.root), { headers: page.headers });
}

const waitFor = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
