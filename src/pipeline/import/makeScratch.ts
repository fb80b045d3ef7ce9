import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder in the making. */
export interface Scratch {
  readonly path: string;
  /** Removes what is left of it. */
  readonly remove: () => Promise<void>;
}

/** Makes a folder, in the system's place for such or at a path, that is gone even where the command is interrupted. */
export async function makeScratch(path?: string): Promise<Scratch> {
  const folder = path ?? (await mkdtemp(join(tmpdir(), 'pinhole-import-')));
  if (path !== undefined) await mkdir(path);
  const sweep = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', sweep);
  return {
    path: folder,
    async remove() {
      process.off('exit', sweep);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
