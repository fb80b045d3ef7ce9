import { AuthorError } from '../../journal/problem.ts';

/** Waits for all, so that the author learns at once of everything that stops the build, not one thing a time. */
export async function gatherErrors<const Tasks extends readonly unknown[]>(
  tasks: Tasks,
): Promise<{ -readonly [Index in keyof Tasks]: Awaited<Tasks[Index]> }> {
  const settled = await Promise.allSettled(tasks);
  const reasons = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  const other = reasons.find((reason) => !(reason instanceof AuthorError));
  if (other !== undefined) throw other;
  const problems = reasons.flatMap((reason) => (reason instanceof AuthorError ? reason.problems : []));
  if (problems.length > 0) throw new AuthorError(problems);
  return Promise.all(tasks);
}
