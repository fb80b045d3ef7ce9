import { buildJournal } from '../pipeline/buildJournal.ts';
import { cacheFolder } from '../pipeline/cacheFolder.ts';
import { useCache } from '../pipeline/useCache.ts';
import { formatProblems } from './formatProblems.ts';
import { openTerminal } from './terminal.ts';

export interface CheckFlags {
  readonly json?: boolean;
  readonly cache?: string;
  readonly verify?: boolean;
}

/** `pinhole check` */
export async function check(folder: string, { json, ...flags }: CheckFlags): Promise<void> {
  const terminal = openTerminal();
  const { journal, problems } = await useCache(flags.cache ?? cacheFolder(), () =>
    buildJournal(folder, { ...flags, onProgress: terminal.onProgress }),
  );
  const { trips, posts, photos } = journal;
  terminal.print(
    json
      ? JSON.stringify(
          { problems, trips: trips.length, posts: posts.length, photos: photos.length },
          undefined,
          2,
        )
      : formatProblems(problems),
  );
}
