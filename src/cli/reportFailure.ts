import { AuthorError } from '../journal/problem.ts';
import { describeError, errorCode } from '../pipeline/describeError.ts';
import { ArchiveError } from '../pipeline/pmtiles/archiveError.ts';
import { StoreError } from '../pipeline/store/storeError.ts';
import { UsageError } from '../pipeline/usageError.ts';
import { openTerminal } from './terminal.ts';

/** Says what went wrong and gives the exit code for it. */
export function reportFailure(error: unknown): 1 | 2 {
  openTerminal().error(describeFailure(error));
  return error instanceof UsageError ? 2 : 1;
}

export function describeFailure(error: unknown): string {
  if (error instanceof AuthorError) return `${error.message}\nNothing was published.`;
  if (error instanceof UsageError || error instanceof ArchiveError || error instanceof StoreError)
    return error.message;
  const path =
    error instanceof Error && 'path' in error && typeof error.path === 'string' ? `${error.path}: ` : '';
  if (errorCode(error) !== undefined) return `${path}${describeError(error)}`;
  // A mistake of Pinhole's own: whoever mends it needs to see where it is.
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
