/**
 * Where a browser keeps a site: caches whose names begin with the site's root, as several sites may share an origin.
 * Worker and pages open the same ones.
 */
export interface Store {
  /** The site's root, absolute, ends in `/`. */
  readonly root: string;
  /** Pages that were read, the latest last. */
  pages(): Promise<Cache>;
  /** Scripts, styles and faces: all that any kept page needs. */
  files(): Promise<Cache>;
  /** Pictures and data that were seen. */
  seen(): Promise<Cache>;
  trip(slug: string): Promise<Cache>;
  removeTrip(slug: string): Promise<void>;
  /** Slugs of trips that are kept, wholly or in part. */
  trips(): Promise<readonly string[]>;
  readNote<Value>(note: Note<Value>): Promise<Value>;
  writeNote<Value>(note: Note<Value>, value: Value): Promise<void>;
  /** Runs one change of the store at a time, whichever page or worker asks. */
  change<Result>(act: () => Promise<Result>): Promise<Result>;
}

/** Something that is remembered beside what is kept. */
export interface Note<Value> {
  readonly name: string;
  readonly absent: Value;
}

export function openStore(root: string): Store {
  const prefix = `pinhole 1 ${root} `;
  const open = (name: string) => caches.open(prefix + name);
  const addressOf = ({ name }: Note<unknown>) => `${root}?note=${name}`;
  return {
    root,
    pages: () => open('pages'),
    files: () => open('files'),
    seen: () => open('seen'),
    trip: (slug) => open(`trip ${slug}`),
    async removeTrip(slug) {
      await caches.delete(`${prefix}trip ${slug}`);
    },
    async trips() {
      const start = `${prefix}trip `;
      const names = await caches.keys();
      return names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
    },
    async readNote<Value>(note: Note<Value>) {
      const found = await (await open('notes')).match(addressOf(note));
      // `writeNote` wrote it.
      return found === undefined ? note.absent : ((await found.json()) as Value);
    },
    async writeNote(note, value) {
      await (await open('notes')).put(addressOf(note), new Response(JSON.stringify(value)));
    },
    change: (act) => navigator.locks.request(`${prefix}change`, act),
  };
}

/** Whatever a request says that it accepts, a kept file has one content. */
export const asKept: CacheQueryOptions = { ignoreVary: true };

/** Paths inside the site of all that a cache holds, the oldest first. */
export async function listKept(cache: Cache, root: string): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => url.slice(root.length));
}
