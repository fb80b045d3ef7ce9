/** Something about the input that the author should know. It stops nothing. */
export interface Problem {
  /** Path as the author would type it, relative to the folder that was given to the command. */
  readonly file: string;
  /** Line in that file, from 1, where there is one. */
  readonly line?: number;
  /** What is wrong, as a sentence without a full stop. */
  readonly what: string;
  /** What to do about it, as a sentence without a full stop. */
  readonly todo?: string;
}

/**
 * What the author wrote is wrong in a way that could publish what was meant to be hidden, so the build stops
 * (exit code 1) and the previous output stays.
 */
export class AuthorError extends Error {
  override readonly name = 'AuthorError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** `photos/2019-06-shanghai/index.md:14: no photo matches "bund.jpg"; did you mean bund.jpeg?` */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}: ${problem.what}${problem.todo === undefined ? '' : `; ${problem.todo}`}`;
}
