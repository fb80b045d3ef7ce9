import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from './describeError.ts';

/** A process that holds a lock. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Makes a file that says that this process holds it, until it is released or the process ends. Gives the holder where
 * another process has it; what a process left that no longer runs is taken over.
 */
export function takeLock(path: string): { readonly release: () => void } | { readonly holder: Holder } {
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, JSON.stringify({ pid: process.pid, host: hostname() }));
      closeSync(file);
      return { release: releaseOnce(path) };
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      const holder = readHolder(path);
      if (holder) return { holder };
      rmSync(path, { force: true });
    }
  }
}

/** The running process that holds a lock. */
export function readHolder(path: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>; // or whatever lies there
    if (typeof pid !== 'number' || typeof host !== 'string') return undefined;
    return isRunning({ pid, host }) ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, host }: Holder): boolean {
  // Whether a process of another machine still runs cannot be known.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function releaseOnce(path: string): () => void {
  const remove = () => rmSync(path, { force: true });
  process.once('exit', remove);
  return () => {
    process.off('exit', remove);
    remove();
  };
}
