import { chooseEvicted, type Use } from '../chooseEvicted.ts';
import { asKept, listKept, type Note, type Store } from '../store/store.ts';

/**
 * Bytes of pictures and data that were seen: some five hundred photos as a phone shows them, and a small part of what
 * browsers allow a site even on a device that is nearly full.
 */
const mostSeen = 80_000_000;
/** A video or an archive is kept with its trip alone. */
const mostOfOne = 10_000_000;

const uses: Note<Readonly<Record<string, Use>>> = { name: 'uses', absent: {} };

/** Milliseconds between two times at which it is written down what was used. */
const rest = 1000;

/** Pictures and data that were seen, the latest used of them as far as there is room. */
export interface SeenFiles {
  /** Never rejects: what finds no room is not kept. */
  keep(path: string, response: Response): Promise<void>;
  touch(path: string): Promise<void>;
  /** Looks again at what there is, after others have removed some. */
  recount(): void;
}

export function openSeenFiles(store: Store): SeenFiles {
  let known: Promise<Map<string, Use>> | undefined;
  let writing: Promise<void> | undefined;
  const read = () => (known ??= readUses(store));

  /** Once for all that happens in the meantime. */
  function writeLater(): Promise<void> {
    writing ??= new Promise((resolve) => setTimeout(resolve, rest)).then(async () => {
      writing = undefined;
      await store.writeNote(uses, Object.fromEntries(await read()));
    });
    return writing.catch(() => undefined);
  }

  async function put(path: string, response: Response): Promise<void> {
    const body = await response.blob();
    if (body.size > mostOfOne) return;
    const cache = await store.seen();
    const { status, statusText, headers } = response;
    await cache.put(store.root + path, new Response(body, { status, statusText, headers }));
    const used = await read();
    used.set(path, { at: Date.now(), bytes: body.size });
    for (const evicted of chooseEvicted(used, mostSeen)) {
      used.delete(evicted);
      await cache.delete(store.root + evicted);
    }
    await writeLater();
  }

  return {
    keep: (path, response) => put(path, response).catch(() => undefined),
    async touch(path) {
      const used = await read();
      const use = used.get(path);
      if (use === undefined) return;
      used.set(path, { ...use, at: Date.now() });
      await writeLater();
    },
    recount() {
      known = undefined;
    },
  };
}

/** As noted, for what is there: the worker may have ended before it wrote down the last, and the site lets things go. */
async function readUses(store: Store): Promise<Map<string, Use>> {
  const noted = await store.readNote(uses);
  const cache = await store.seen();
  const found = new Map<string, Use>();
  for (const path of await listKept(cache, store.root)) {
    const use = noted[path];
    if (use !== undefined) found.set(path, use);
    else {
      const body = await (await cache.match(store.root + path, asKept))?.blob();
      found.set(path, { at: 0, bytes: body?.size ?? 0 });
    }
  }
  return found;
}
