import { sliceRange } from '../sliceRange.ts';
import { asKept, type Store } from '../store/store.ts';
import { findKeptPicture } from './findKeptPicture.ts';
import type { SeenFiles } from './seenFiles.ts';
import type { RequestEvent } from './workerScope.ts';

/** A script, style or face: what its name says never changes, so what is kept is right. */
export async function answerFile(event: RequestEvent, store: Store): Promise<Response> {
  const kept = await caches.match(event.request, asKept);
  if (kept !== undefined) return kept;
  const response = await fetch(event.request);
  if (isWhole(response)) {
    const copy = response.clone();
    event.waitUntil(
      store
        .files()
        .then((files) => files.put(event.request.url, copy))
        .catch(() => undefined),
    );
  }
  return response;
}

/** A picture, data, a video or streets: as kept, else as the site sends it, else a picture of the same photo. */
export async function answerSeen(
  event: RequestEvent,
  path: string,
  store: Store,
  seen: SeenFiles,
): Promise<Response> {
  const range = event.request.headers.get('Range');
  const kept = await caches.match(event.request.url, asKept);
  if (kept !== undefined) {
    event.waitUntil(seen.touch(path));
    return range === null ? kept : sliceRange(kept, range);
  }
  try {
    const response = await fetch(event.request);
    if (range === null && isWhole(response)) event.waitUntil(seen.keep(path, response.clone()));
    return response;
  } catch {
    return (await findKeptPicture(path, store)) ?? Response.error();
  }
}

const isWhole = (response: Response) => response.status === 200 && response.type === 'basic';
