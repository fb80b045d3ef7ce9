import type { Problem } from '../journal/problem.ts';

/** Notes something that the author should know of a line of the file that is being read. */
export type Report = (line: number, what: string, todo?: string) => void;

/** A list of problems of one file and the function that fills it. */
export function makeReport(file: string): { report: Report; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (line, what, todo) =>
    problems.push({ file, line, what, ...(todo === undefined ? {} : { todo }) });
  return { report, problems };
}
