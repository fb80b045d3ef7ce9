import { root } from '../shell/address.ts';
import { canKeep } from './canKeep.ts';
import { pageAddress } from './pageAddress.ts';
import type { Visit } from './visit.ts';

/** Lets the service worker keep what is read; nothing happens where the browser has none. */
export async function startOffline(): Promise<void> {
  if (!canKeep()) return;
  // What was loaded before the worker was there, it has not seen.
  const loaded = navigator.serviceWorker.controller === null ? listLoaded() : undefined;
  try {
    await navigator.serviceWorker.register(`${root()}sw.js`, { scope: root() });
  } catch {
    // A host without the file, or a reader without room: the journal is read as it is without.
    return;
  }
  const { active } = await navigator.serviceWorker.ready;
  const page = pageAddress(pathOf(location.href)) ?? '';
  const visit: Visit = { kind: 'visit', page, ...(loaded && { loaded }) };
  active?.postMessage(visit);
}

const pathOf = (url: string) => url.slice(root().length).replace(/[?#].*$/s, '');

/** Data and pictures. */
function listLoaded(): string[] {
  const names = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = names.filter((name) => name.startsWith(root())).map(pathOf);
  return [...new Set(own.filter((path) => /^img\/|^assets\/[^/]+\.json$/.test(path)))];
}
