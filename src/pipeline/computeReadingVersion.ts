import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder, readVersion } from './packageFolder.ts';

/** Changes with the code that reads photos: with every release, and in a checkout with every compilation. */
export function computeReadingVersion(): string {
  const compiled = join(packageFolder, 'dist', 'node', 'cli.js');
  const code = existsSync(compiled) ? readFileSync(compiled) : '';
  return createHash('sha256').update(readVersion()).update(code).digest('hex').slice(0, 16);
}
