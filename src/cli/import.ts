import type { SourceKind } from '../reading/import/detectKind.ts';
import { importLibrary } from '../pipeline/import/importLibrary.ts';
import { formatProblems } from './formatProblems.ts';
import { openTerminal } from './terminal.ts';

export interface ImportFlags {
  readonly to: string;
  readonly kind?: SourceKind;
  readonly pages?: boolean;
}

/** `pinhole import` */
export async function importFrom(from: string, flags: ImportFlags): Promise<void> {
  const terminal = openTerminal();
  const { counts, site, problems } = await importLibrary(from, {
    ...flags,
    now: Date.now(),
    onProgress: terminal.onProgress,
  });
  if (problems.length > 0)
    terminal.print(`Not brought as it was, or to look at:\n${formatProblems(problems)}`);
  terminal.print(
    `${flags.to}: ${count(counts.trips, 'trip')}, ${count(counts.posts, 'post')}` +
      `${counts.drafts > 0 ? ` (${count(counts.drafts, 'draft')})` : ''}, ${count(counts.photos, 'file')} copied`,
  );
  if (site.url !== undefined)
    terminal.print(
      `site.yaml has the address of the old site, ${site.url}: change it if the journal will stand elsewhere.`,
    );
  terminal.print(`Look at it: pinhole dev ${/^[\w./-]+$/.test(flags.to) ? flags.to : `"${flags.to}"`}`);
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
