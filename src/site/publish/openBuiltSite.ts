import { statSync } from 'node:fs';
import { join } from 'node:path';
import { computeCodeVersion } from '../../pipeline/computeCodeVersion.ts';
import { UsageError } from '../../pipeline/usageError.ts';
import { hostFileNames } from '../hosts/renderHostFiles.ts';
import { lockOutput, readManifest } from '../outputFolder.ts';
import { isIntact, openSiteState } from '../siteState.ts';
import type { LocalFile } from './planPublish.ts';

/** A site that is as a build left it, and that no build changes until it is released. */
export interface BuiltFolder {
  readonly files: readonly LocalFile[];
  release(): void;
}

/** Takes hold of a built site. Refuses one whose last build did not end well, audit included, or that was changed since. */
export async function openBuiltSite(out: string, cache: string): Promise<BuiltFolder> {
  if ((await readManifest(out)) === undefined)
    throw new UsageError(`${out} is no site that Pinhole made; name its folder with --out`);
  const release = lockOutput(out);
  const { last } = await openSiteState(cache, out, computeCodeVersion());
  if (last === undefined || !isIntact(out, last.files)) {
    release();
    throw new UsageError(
      `${out} is not as a whole build of this version of Pinhole left it; run pinhole build once more, ` +
        'with the same --out and --cache',
    );
  }
  // What is for hosts of other kinds tells readers of a store nothing.
  const paths = Object.keys(last.files).filter(
    (path) => !path.startsWith('.pinhole') && !hostFileNames.includes(path),
  );
  return { files: paths.map((path) => ({ path, size: statSync(join(out, path)).size })), release };
}
