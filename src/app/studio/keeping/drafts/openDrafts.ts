import type { TripTexts } from '../../trip/openedTrip.ts';

/** Work on a trip that has not been saved: texts as they were read and as they shall be. */
export interface Draft {
  /** Of the page that wrote it. */
  readonly id: string;
  /** The trip's key. */
  readonly trip: string;
  /** The trip's name, as it is shown. */
  readonly name: string;
  /** Which the trip was opened from, where that was one of the browser's: see `reopenFolder`. */
  readonly folder?: FileSystemDirectoryHandle;
  /** Some of its files: see `listMarks`. */
  readonly marks?: readonly string[];
  readonly base: TripTexts;
  readonly now: TripTexts;
  /** Milliseconds since 1970 of the last edit. */
  readonly at: number;
}

/** Drafts in the browser's own store, where they outlive the page, a crash and a restart. */
export interface Drafts {
  /** Of all trips, the latest first. */
  list(): Promise<readonly Draft[]>;
  /**
   * Keeps a draft in place of others, or leaves all as it was: throws a DOMException then, `QuotaExceededError` where
   * there is no room.
   */
  keep(draft: Draft, replaced?: Iterable<string>): Promise<void>;
  forget(ids: Iterable<string>): Promise<void>;
  close(): void;
}

const table = 'drafts';

/** Throws where the browser keeps nothing, as some do in private windows. */
export async function openDrafts(factory: IDBFactory = indexedDB): Promise<Drafts> {
  const opening = factory.open('pinhole-studio', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: 'id' });
  const database = await settle(opening);
  // A page of a newer Pinhole must not wait for this one.
  database.onversionchange = () => database.close();

  /** Resolves when it is on the disk, not when it has been handed over. */
  function write(act: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = database.transaction(table, 'readwrite', { durability: 'strict' });
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
      try {
        act(transaction.objectStore(table));
      } catch (error) {
        // What had been asked for before would be done.
        transaction.abort();
        reject(error);
      }
    });
  }

  return {
    async list() {
      // `keep` put them there.
      const all = await settle<Draft[]>(database.transaction(table).objectStore(table).getAll());
      return all.sort((a, b) => b.at - a.at);
    },
    keep: (draft, replaced = []) =>
      write((store) => {
        for (const id of replaced) store.delete(id);
        store.put(draft);
      }),
    forget: (ids) =>
      write((store) => {
        for (const id of ids) store.delete(id);
      }),
    close: () => database.close(),
  };
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('', 'UnknownError'));
  });
}
