import { formatProblem } from '../journal/problem.ts';
import { buildSite } from '../site/buildSite.ts';
import { formatProblems } from './formatProblems.ts';
import { openTerminal } from './terminal.ts';

export interface BuildFlags {
  readonly out: string;
  readonly url?: string;
  readonly cache?: string;
  readonly verify?: boolean;
}

/** `pinhole build` */
export async function build(folder: string, flags: BuildFlags): Promise<void> {
  const terminal = openTerminal();
  const begun = performance.now();
  const { counts, problems, notes, report } = await buildSite(folder, {
    ...flags,
    onProgress: terminal.onProgress,
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  terminal.print(formatProblems(problems));
  for (const note of notes) terminal.print(`Note: ${formatProblem(note)}`);
  terminal.print(
    `${flags.out}: ${count(counts.trips, 'trip')}, ${count(counts.posts, 'post')}, ` +
      `${count(counts.photos, 'photo')} in ${seconds} s ` +
      `(${count(report.written, 'file')} written, ${report.unchanged} unchanged, ${report.removed} removed)`,
  );
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
