import { cacheFolder } from '../pipeline/cacheFolder.ts';
import { emptyCache, sweepCache } from '../pipeline/sweepCache.ts';
import { UsageError } from '../pipeline/usageError.ts';
import { openTerminal } from './terminal.ts';

export interface CleanFlags {
  readonly cache?: string;
  readonly all?: boolean;
}

/** `pinhole clean` */
export async function clean({ cache = cacheFolder(), all = false }: CleanFlags): Promise<void> {
  const terminal = openTerminal();
  if (all) {
    if (!(await emptyCache(cache))) throw isInUse(cache);
    terminal.print(`${cache}: emptied; the next build makes everything anew`);
    return;
  }
  const swept = await sweepCache(cache, 0);
  if (!swept) throw isInUse(cache);
  const size = (swept.bytes / 1e6).toFixed(1);
  terminal.print(`${cache}: ${swept.files} ${swept.files === 1 ? 'file' : 'files'} removed, ${size} MB`);
}

function isInUse(cache: string): UsageError {
  return new UsageError(`a build is using ${cache}; wait for it to end`);
}
