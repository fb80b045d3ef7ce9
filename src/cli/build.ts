import { formatProblem } from '../journal/problem.ts';
import { cacheFolder } from '../pipeline/cacheFolder.ts';
import { openLibrary } from '../pipeline/openLibrary.ts';
import { buildSite } from '../site/buildSite.ts';
import { formatProblems } from './formatProblems.ts';
import { describeShared, formatSharing, type SharedCacheFlags } from './sharedCache.ts';
import { openTerminal } from './terminal.ts';

export interface BuildFlags extends SharedCacheFlags {
  readonly out: string;
  readonly url?: string;
  readonly cache?: string;
  readonly verify?: boolean;
}

/** `pinhole build` */
export async function build(folder: string, flags: BuildFlags): Promise<void> {
  const terminal = openTerminal();
  const begun = performance.now();
  const shared = describeShared(flags, terminal);
  const library = await openLibrary(folder, flags.cache ?? cacheFolder());
  const { counts, problems, notes, report, sharing } = await buildSite(library, {
    ...flags,
    ...(shared && { shared }),
    onProgress: terminal.onProgress,
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  terminal.print(formatProblems(problems));
  for (const note of notes) terminal.print(`Note: ${formatProblem(note)}`);
  if (sharing) terminal.print(formatSharing(sharing));
  terminal.print(
    `${flags.out}: ${count(counts.trips, 'trip')}, ${count(counts.posts, 'post')}, ` +
      `${count(counts.photos, 'photo')} in ${seconds} s ` +
      `(${count(report.written, 'file')} written, ${report.unchanged} unchanged, ${report.removed} removed)`,
  );
}

export function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
