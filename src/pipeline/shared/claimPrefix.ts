import { publishedName } from '../store/publishedName.ts';
import type { Store } from '../store/store.ts';
import { formatStoreAddress, type StoreAddress } from '../store/storeAddress.ts';
import { StoreError } from '../store/storeError.ts';
import { UsageError } from '../usageError.ts';

/** The object that says that what lies beside and below it is private. */
export const markName = '.pinhole.cache.json';

const mark = Buffer.from('{"madeBy":"Pinhole","holds":"a shared cache, which is private"}\n');

interface Claim {
  readonly address: StoreAddress;
  /** Opens another prefix of the same store. */
  readonly open: (address: StoreAddress) => Promise<Store>;
  /** Told where the mark cannot be written. */
  readonly onRefused: (error: unknown) => void;
}

/**
 * Marks a prefix as one that holds a cache, so that `pinhole publish` does not publish around it. Refuses one in or below
 * which a site is published: everybody may read there.
 */
export async function claimPrefix(store: Store, { address, open, onRefused }: Claim): Promise<void> {
  if (await store.read(markName)) return;
  for (const prefix of listAbove(address.prefix))
    if (await isPublished(await open({ ...address, prefix })))
      throw new UsageError(
        `a site is published at ${formatStoreAddress({ ...address, prefix })}, and a shared cache is private; ` +
          'give it a place beside it, or better a bucket that nobody else reads',
      );
  try {
    await store.write(markName, mark, { contentType: 'application/json', cacheControl: 'private, no-store' });
  } catch (error) {
    onRefused(error);
  }
}

/** `a/b/` → `''`, `a/`, `a/b/` */
function listAbove(prefix: string): readonly string[] {
  const parts = prefix.split('/').slice(0, -1);
  return ['', ...parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`)];
}

async function isPublished(store: Store): Promise<boolean> {
  try {
    return await store.has(publishedName);
  } catch (error) {
    // Credentials for the cache alone know nothing of what lies above it.
    if (error instanceof StoreError) return false;
    throw error;
  } finally {
    store.close();
  }
}
