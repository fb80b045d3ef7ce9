import { makeReport } from '../journal/report/makeReport.ts';
import { buildJournal } from '../pipeline/buildJournal.ts';
import { cacheFolder } from '../pipeline/cacheFolder.ts';
import { openLibrary } from '../pipeline/openLibrary.ts';
import { useCache } from '../pipeline/useCache.ts';
import { formatProblems } from './formatProblems.ts';
import { formatReport } from './formatReport.ts';
import { openTerminal } from './terminal.ts';

export interface CheckFlags {
  readonly json?: boolean;
  readonly cache?: string;
  readonly verify?: boolean;
}

/** `pinhole check` */
export async function check(folder: string, { json, ...flags }: CheckFlags): Promise<void> {
  const terminal = openTerminal();
  const cache = flags.cache ?? cacheFolder();
  const { journal, workings, hashes, problems } = await useCache(cache, async () =>
    buildJournal(await openLibrary(folder, cache), { ...flags, onProgress: terminal.onProgress }),
  );
  const report = makeReport({ journal, ...workings }, hashes);
  terminal.print(
    json
      ? JSON.stringify({ problems, ...report }, undefined, 2)
      : [formatReport(report), formatProblems(problems)].filter(Boolean).join('\n\n'),
  );
}
