import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';
import { cacheFolder } from '../pipeline/cacheFolder.ts';
import { isJunk } from '../reading/library/isJunk.ts';
import { buildSite } from '../site/buildSite.ts';
import { UsageError } from '../pipeline/usageError.ts';
import { useCache } from '../pipeline/useCache.ts';
import { formatProblems } from './formatProblems.ts';
import { makeLiveReload } from './liveReload.ts';
import { describeFailure } from './reportFailure.ts';
import { serveSite } from './serveSite.ts';
import { makeStudio } from './studio/makeStudio.ts';
import { openTerminal } from './terminal.ts';

export interface DevFlags {
  readonly port: number;
  readonly drafts: boolean;
  readonly cache?: string;
}

/** Milliseconds of quiet after a change: editors and cameras write several files at once. */
const quiet = 80;

/** `pinhole dev`: the site as it will be, made anew after every change; open pages follow. */
export async function dev(folder: string, { port, drafts, cache = cacheFolder() }: DevFlags): Promise<void> {
  const library = resolve(folder);
  const out = join(cache, 'dev', createHash('sha256').update(library).digest('hex').slice(0, 16));
  const terminal = openTerminal();
  const live = makeLiveReload();
  const studio = makeStudio(library, { drafts });
  let first = true;

  async function rebuild(): Promise<void> {
    try {
      const { problems, report, holes } = await buildSite(folder, {
        out,
        drafts,
        studio: true,
        cache,
        onProgress: terminal.onProgress,
      });
      if (first || report.written + report.removed > 0) terminal.print(formatProblems(problems));
      studio.built(holes);
      live.reload();
    } catch (error) {
      if (first && error instanceof UsageError) throw error;
      terminal.error(describeFailure(error));
      live.fail(describeFailure(error));
    }
    first = false;
  }

  // It serves from the cache, so that is in use until this process ends.
  void useCache(cache, () => new Promise<never>(() => undefined));
  await mkdir(out, { recursive: true });
  const build = inTurn(rebuild);
  const watcher = await follow(library, afterBurst(build));
  watcher.on('error', (error) => terminal.error(`cannot follow changes: ${describeFailure(error)}`));
  try {
    await build();
    const { url } = await serveSite(out, {
      port,
      changePage: (html) => studio.changePage(live.changePage(html)),
      intercept: (request, response) =>
        studio.intercept(request, response) || live.intercept(request, response),
    });
    terminal.print(`\nThe journal is at ${url} and follows ${folder} (Ctrl-C ends it)`);
  } catch (error) {
    await watcher.close();
    throw error;
  }
}

/** Calls `change` for everything that happens in the folder from now on. */
async function follow(folder: string, change: () => void): Promise<FSWatcher> {
  const ignored = (path: string) => path !== folder && isJunk(basename(path));
  const watcher = watch(folder, { ignoreInitial: true, ignored });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return watcher.on('all', change);
}

/** Runs `task` once for each call, never twice at a time. */
function inTurn(task: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => (last = last.then(task));
}

/** Calls `act` once after a burst of calls. */
function afterBurst(act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, quiet);
  };
}
