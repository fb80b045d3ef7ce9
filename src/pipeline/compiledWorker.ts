import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFolder } from './packageFolder.ts';

/** Where a worker lies once compiled. */
export function compiledWorker(name: 'factsWorker' | 'heicWorker'): URL {
  return pathToFileURL(join(packageFolder, 'dist', 'node', `${name}.js`));
}
