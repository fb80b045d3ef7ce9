import { readFile } from 'node:fs/promises';
import { describeError } from '../describeError.ts';
import type { OnProgress } from '../progress.ts';
import { openStore, type StoreOptions } from '../store/openStore.ts';
import { hashBytes } from '../store/hashContent.ts';
import type { Store } from '../store/store.ts';
import { formatStoreAddress, type StoreAddress } from '../store/storeAddress.ts';
import { makeWhole, writeWhole } from '../writeWhole.ts';
import { claimPrefix } from './claimPrefix.ts';
import { openQueue } from './openQueue.ts';
import { packEntry, unpackEntry } from './packEntry.ts';
import type { PathOf, SharedCache } from './sharedCache.ts';

export interface SharedCacheOptions extends Pick<StoreOptions, 'endpoint' | 'region'> {
  readonly address: StoreAddress;
  /** The store is to have everything, also what lay here before; else what is made now. */
  readonly complete?: boolean;
  /** Told what went wrong with the store, each thing once. */
  readonly onWarning?: (warning: string) => void;
  readonly onProgress?: OnProgress;
}

/** Uploads at a time. */
const uploads = 16;

/** Positions that are not published are among it. */
const privately = { contentType: 'application/octet-stream', cacheControl: 'private, no-store' };

/** Opens it for one build. Throws a StoreError where it cannot be reached now, before hours of work. */
export async function openSharedCache(options: SharedCacheOptions): Promise<SharedCache> {
  const { address, complete = false, onWarning = () => {}, onProgress = () => {} } = options;
  // Waiting long helps nobody who can make it anew.
  const open = (at: StoreAddress) => openStore(at, { ...options, attempts: 4, patience: 30_000 });
  const store = await open(address);
  const where = formatStoreAddress(address);
  const queue = openQueue(uploads);
  const counts = { fetched: 0, sent: 0, unsent: 0 };
  /** What is known not to be there, and what has been looked after. */
  const missing = new Set<string>();
  const settled = new Set<string>();
  const lost = { reading: false, writing: false };

  function lose(way: keyof typeof lost, error: unknown): void {
    if (lost[way]) return;
    lost[way] = true;
    const instead =
      way === 'reading'
        ? `what is not here is made anew, as ${where} cannot be read any more`
        : `what is made from here on is not shared, as ${where} cannot be written any more`;
    onWarning(`${instead}: ${describeError(error)}`);
  }

  async function ask<Result>(name: string, request: () => Promise<Result | undefined>) {
    if (lost.reading || missing.has(name)) return undefined;
    try {
      const result = await request();
      if (result === undefined) missing.add(name);
      else {
        counts.fetched += 1;
        settled.add(name);
      }
      return result;
    } catch (error) {
      lose('reading', error);
      return undefined;
    }
  }

  function refuse(name: string): undefined {
    onWarning(`${where}${name} is damaged, so it is made anew`);
  }

  function put(name: string, isKnownMissing: boolean, write: () => Promise<unknown>): void {
    if (settled.has(name)) return;
    settled.add(name);
    counts.unsent += 1;
    queue.add(async () => {
      if (lost.writing) return;
      try {
        if (isKnownMissing || !(await store.has(name))) {
          await write();
          counts.sent += 1;
        }
        counts.unsent -= 1;
      } catch (error) {
        lose('writing', error);
      }
    });
  }

  const putEntry = (known: boolean, name: string, value: unknown, files: readonly string[], pathOf: PathOf) =>
    put(name, known, async () => {
      const read = async (file: string) => ({ name: file, bytes: await readFile(pathOf(file)) });
      const entry = { value, files: await Promise.all(files.map(read)) };
      await store.write(name, packEntry(name, entry), privately);
    });
  const putFile = (known: boolean, name: string, path: string) =>
    put(name, known, () => store.writeFile(name, path, privately));

  try {
    await claimPrefix(store, { address, open, onRefused: (error) => lose('writing', error) });
  } catch (error) {
    store.close();
    throw error;
  }

  return {
    bring: <Value>(name: string, pathOf: PathOf) =>
      ask(name, async () => {
        const object = await store.read(name);
        if (!object) return undefined;
        const isWhole = object.sha256 === hashBytes(object.bytes).sha256;
        const entry = isWhole ? unpackEntry<Value>(name, object.bytes) : undefined;
        if (!entry) return refuse(name);
        await Promise.all(entry.files.map((file) => writeWhole(pathOf(file.name), file.bytes)));
        return entry.value;
      }),
    send: (...entry) => putEntry(true, ...entry),
    offer(name, ...entry) {
      if (complete) putEntry(missing.has(name), name, ...entry);
    },
    async bringFile(name, path) {
      const found = await ask(name, async () => {
        const isWhole = await fetchFile(store, name, path);
        return isWhole === false ? refuse(name) : isWhole;
      });
      return found !== undefined;
    },
    sendFile: (name, path) => putFile(true, name, path),
    offerFile(name, path) {
      if (complete) putFile(missing.has(name), name, path);
    },
    async finish() {
      const total = queue.left();
      await queue.empty(() => onProgress({ step: 'sharing', done: total - queue.left(), total }));
      return { ...counts };
    },
    close() {
      queue.clear();
      // What breaks off now is no news.
      Object.assign(lost, { reading: true, writing: true });
      store.close();
    },
  };
}

/** Undefined where there is none, false where it is not what was put there. */
async function fetchFile(store: Store, name: string, path: string): Promise<boolean | undefined> {
  let isWhole: boolean | undefined;
  const unwanted = new Error('it is not kept');
  try {
    await makeWhole(path, async (beside) => {
      isWhole = await store.readFile(name, beside);
      if (isWhole !== true) throw unwanted;
    });
  } catch (error) {
    if (error !== unwanted) throw error;
  }
  return isWhole;
}
