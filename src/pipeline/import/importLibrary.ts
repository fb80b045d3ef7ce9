import { rename } from 'node:fs/promises';
import { AuthorError, type Problem } from '../../journal/problem.ts';
import { kindMarks, type SourceKind } from '../../reading/import/detectKind.ts';
import type { SourceSite } from '../../reading/import/sourcePost.ts';
import { describeError, errorCode } from '../describeError.ts';
import type { OnProgress } from '../progress.ts';
import { UsageError } from '../usageError.ts';
import { checkAbsent, checkTarget } from './checkTarget.ts';
import { makeScratch } from './makeScratch.ts';
import { openSource, type FoundSource } from './openSource.ts';
import { writeLibrary, type LibraryCounts, type Told } from './writeLibrary.ts';

export interface ImportOptions {
  /** The new library: a path where nothing is yet. */
  readonly to: string;
  readonly kind?: SourceKind;
  /** Pages become posts too. */
  readonly pages?: boolean;
  /** Milliseconds since 1970: what was to appear later is a draft. */
  readonly now: number;
  readonly onProgress?: OnProgress;
}

export interface Imported {
  readonly counts: LibraryCounts;
  readonly site: SourceSite;
  /** What could not be brought, and what the author should look at. */
  readonly problems: readonly Problem[];
}

/** Makes a new library of what another program keeps. It is there whole or not at all; the source is only read. */
export async function importLibrary(from: string, options: ImportOptions): Promise<Imported> {
  const { to, kind, pages = false, now, onProgress = () => {} } = options;
  await checkTarget(from, to);
  const problems: Problem[] = [];
  const onProblem = (problem: Problem) => problems.push(problem);
  const source = await openSource(from, kind, { pages, now, onProblem });
  try {
    if (source.opened.posts.length === 0) throw new AuthorError([...problems, nothingIn(from)]);
    const counts = await writeWholeLibrary(source, to, { onProblem, onProgress });
    return { counts, site: source.opened.site, problems };
  } finally {
    await source.opened.close?.();
  }
}

/** Beside its place, and moved there once it is whole. */
async function writeWholeLibrary(source: FoundSource, to: string, told: Told): Promise<LibraryCounts> {
  try {
    const beside = makeScratch(`${to.replace(/[/\\]+$/, '')}.${process.pid}.unfinished`);
    try {
      const counts = await writeLibrary(source, beside.path, told);
      await checkAbsent(to);
      await rename(beside.path, to);
      return counts;
    } finally {
      await beside.remove();
    }
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    throw new UsageError(`${to} cannot be written (${describeError(error)})`);
  }
}

const nothingIn = (file: string): Problem => ({
  file,
  what: 'holds no post that can be brought',
  todo: `look whether it is what you mean: ${Object.values(kindMarks).join('; ')}`,
});
