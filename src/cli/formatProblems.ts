import { formatProblem, type Problem } from '../journal/problem.ts';

/** All problems; a sentence that is true of several files stands once, with their names below it. */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.';
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const sentence = formatProblem({ ...problem, file: '', line: 0 });
    groups.set(sentence, [...(groups.get(sentence) ?? []), problem]);
  }
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [`${count}:`, ...[...groups.values()].flatMap(formatGroup)].join('\n');
}

function formatGroup(group: readonly Problem[]): string[] {
  const [first] = group;
  if (!first || group.length === 1) return group.map((problem) => `  ${formatProblem(problem)}`);
  const { what, todo } = first;
  const sentence = todo === undefined ? what : `${what}; ${todo}`;
  return [
    `  ${group.length} files: ${sentence}`,
    ...group.map(({ file, line }) => `    ${line === undefined ? file : `${file}:${line}`}`),
  ];
}
