import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder in the making. */
export interface Scratch {
  readonly path: string;
  /** Removes what is left of it. */
  readonly remove: () => Promise<void>;
}

/** What is being written at that moment may add a file to a folder that is being emptied. */
const thoroughly = { recursive: true, force: true, maxRetries: 20, retryDelay: 10 } as const;

/** Makes a folder, in the system's place for such or at a path, that is gone even where the command is interrupted. */
export function makeScratch(path?: string): Scratch {
  // At once, so that no signal comes between the folder and what sweeps it up.
  const folder = path ?? mkdtempSync(join(tmpdir(), 'pinhole-import-'));
  if (path !== undefined) mkdirSync(path);
  const sweep = () => rmSync(folder, thoroughly);
  process.once('exit', sweep);
  return {
    path: folder,
    async remove() {
      await rm(folder, thoroughly);
      process.off('exit', sweep);
    },
  };
}
