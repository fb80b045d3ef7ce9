import { join } from 'node:path';
import type { OnProgress } from '../../pipeline/progress.ts';
import { runConcurrently } from '../../pipeline/runConcurrently.ts';
import type { Store, StoredObject } from '../../pipeline/store/store.ts';
import { publishedName } from '../../pipeline/store/publishedName.ts';
import { markName } from '../../pipeline/shared/claimPrefix.ts';
import { StoreError } from '../../pipeline/store/storeError.ts';
import { hashFile } from '../../pipeline/video/hashFile.ts';
import { cacheControlOf } from '../hosts/cacheHeaders.ts';
import { contentTypeOf } from '../hosts/contentTypeOf.ts';
import { isHashed } from '../outputFile.ts';
import { planPublish, type LocalFile, type PublishPlan } from './planPublish.ts';
import { parsePublished, printPublished, type Published, type PublishedFile } from './published.ts';

export interface PublishOptions {
  /** Told of the plan before anything is done. */
  readonly onPlan: (plan: PublishPlan) => void;
  readonly dryRun: boolean;
  readonly onProgress: OnProgress;
}

/** Requests at a time. */
const concurrency = 16;

/**
 * Brings a store to hold the files of a site, and no others that Pinhole put there. Hashed files come before the pages that
 * name them, removals last; whenever it is killed, each page finds what it names, and the next run goes on from there.
 */
export async function publishSite(
  out: string,
  site: readonly LocalFile[],
  store: Store,
  { onPlan, dryRun, onProgress }: PublishOptions,
): Promise<void> {
  const known = await readPublished(store);
  const stored = await listStored(store);
  refuseCache(stored);
  const plan = await planPublish(site, known, stored, (path) => hashFile(join(out, path)));
  refuseForeign(plan);
  onPlan(plan);
  if (dryRun) return;

  // What Pinhole is about to put there is its own even where it is killed on the way.
  await writePublished(store, new Map([...site.map(({ path }) => [path, {}] as const), ...known]));
  const written = await upload(out, plan.upload, store, onProgress);
  await runConcurrently(plan.remove, concurrency, (path) => store.remove(path));
  const kept = plan.unchanged.map((path) => [path, describeKept(path, known, stored)] as const);
  await writePublished(store, new Map([...kept, ...written]));
}

async function readPublished(store: Store): Promise<Published> {
  const object = await store.read(publishedName);
  if (object === undefined) return new Map();
  try {
    return parsePublished(object.bytes);
  } catch {
    throw new StoreError(
      `${publishedName} in the store is damaged, so what Pinhole put there is not known; publish to an empty prefix`,
    );
  }
}

async function listStored(store: Store): Promise<ReadonlyMap<string, StoredObject>> {
  const stored = new Map<string, StoredObject>();
  for await (const object of store.list()) stored.set(object.path, object);
  return stored;
}

/** Who may read the site would be let in there too. */
function refuseCache(stored: ReadonlyMap<string, StoredObject>): void {
  const mark = [...stored.keys()].find((path) => path === markName || path.endsWith(`/${markName}`));
  if (mark === undefined) return;
  throw new StoreError(
    `a shared cache, which is private, lies where the site would be published (${mark}); ` +
      'publish to another bucket or prefix',
  );
}

function refuseForeign({ foreign }: PublishPlan): void {
  if (foreign.length === 0) return;
  const named = foreign.slice(0, 3).join(', ');
  throw new StoreError(
    `the store has files in the site's places that Pinhole did not put there (${named}` +
      `${foreign.length > 3 ? ` and ${foreign.length - 3} more` : ''}); publish to another prefix, or remove them yourself`,
  );
}

async function upload(
  out: string,
  files: readonly LocalFile[],
  store: Store,
  onProgress: OnProgress,
): Promise<readonly (readonly [string, PublishedFile])[]> {
  let done = 0;
  const send = async ({ path }: LocalFile) => {
    const headers = { contentType: contentTypeOf(path), cacheControl: cacheControlOf(path) };
    const { etag, sha256 } = await store.writeFile(path, join(out, path), headers);
    done += 1;
    onProgress({ step: 'publishing', done, total: files.length });
    return [path, isHashed(path) ? { etag } : { etag, sha256 }] as const;
  };
  // All hashed files are there before the first page is.
  const hashed = await runConcurrently(
    files.filter(({ path }) => isHashed(path)),
    concurrency,
    send,
  );
  const pages = await runConcurrently(
    files.filter(({ path }) => !isHashed(path)),
    concurrency,
    send,
  );
  return [...hashed, ...pages];
}

/** One that an interrupted run uploaded is noted now. */
function describeKept(
  path: string,
  known: Published,
  stored: ReadonlyMap<string, StoredObject>,
): PublishedFile {
  const etag = stored.get(path)?.etag;
  return { ...known.get(path), ...(etag !== undefined && { etag }) };
}

async function writePublished(store: Store, files: Published): Promise<void> {
  await store.write(publishedName, printPublished(files), {
    contentType: 'application/json',
    cacheControl: 'no-store',
  });
}
