import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder, readVersion } from './packageFolder.ts';

/** Changes with the code that reads photos: with every release, and in a checkout with every compilation. */
export function computeReadingVersion(): string {
  const hash = createHash('sha256').update(readVersion());
  // They name the other compiled files by hashes of their content.
  for (const name of ['cli.js', 'factsWorker.js']) {
    const compiled = join(packageFolder, 'dist', 'node', name);
    if (existsSync(compiled)) hash.update(readFileSync(compiled));
  }
  return hash.digest('hex').slice(0, 16);
}
