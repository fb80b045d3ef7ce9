import type { SharedCacheOptions } from '../pipeline/shared/openSharedCache.ts';
import type { SharedCounts } from '../pipeline/shared/sharedCache.ts';
import type { StoreAddress } from '../pipeline/store/storeAddress.ts';
import type { Terminal } from './terminal.ts';

export interface SharedCacheFlags {
  readonly sharedCache?: StoreAddress;
  readonly endpoint?: string;
  readonly region?: string;
}

/** What the author said of a shared cache. */
export function describeShared(
  { sharedCache, endpoint, region }: SharedCacheFlags,
  terminal: Terminal,
): SharedCacheOptions | undefined {
  if (!sharedCache) return undefined;
  return {
    address: sharedCache,
    ...(endpoint !== undefined && { endpoint }),
    ...(region !== undefined && { region }),
    onWarning: (warning) => terminal.print(`Note: ${warning}`),
  };
}

/** `Shared cache: 12 entries fetched, 3 put there` */
export function formatSharing({ fetched, sent, unsent }: SharedCounts): string {
  const lacking = unsent === 0 ? '' : `, ${unsent} not put there`;
  return `Shared cache: ${fetched} ${fetched === 1 ? 'entry' : 'entries'} fetched, ${sent} put there${lacking}`;
}
