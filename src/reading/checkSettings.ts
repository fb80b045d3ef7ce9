import * as v from 'valibot';
import { AuthorError, type Problem } from '../journal/problem.ts';
import { suggestName } from '../journal/suggestName.ts';
import type { Written, YamlNode } from './readYaml.ts';

/** A key of settings: `parse` turns what is written into its value, `todo` says what to write instead. */
export function setting<T>(parse: (written: Written) => T | undefined, todo: string) {
  return v.pipe(
    v.custom<Written>(() => true),
    v.rawTransform<Written, T>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value);
      if (value !== undefined) return value;
      addIssue({ message: todo });
      return NEVER;
    }),
  );
}

/** Checks one mapping; what is wrong is added to `problems`, with its line and what was probably meant. */
export function checkSettings<S extends v.ObjectEntries>(
  schema: v.StrictObjectSchema<S, undefined>,
  node: YamlNode,
  file: string,
  problems: Problem[],
): v.InferOutput<typeof schema> | undefined {
  const result = v.safeParse(schema, node.written ?? {});
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map((step) => String(step.key));
    problems.push({
      file,
      line: findLine(node, path),
      ...describe(issue, path, Object.keys(schema.entries)),
    });
  }
  return undefined;
}

/** Everything that is wrong with a file at once, in the order of its lines. */
export function refuse(problems: readonly Problem[]): never {
  throw new AuthorError(problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)));
}

function describe(issue: v.BaseIssue<unknown>, path: readonly string[], known: readonly string[]) {
  const key = path.at(-1);
  if (key === undefined) {
    return { what: 'these are no settings', todo: 'write a list of `key: value`, one to a line' };
  }
  if (issue.type === 'strict_object' && issue.expected === 'never') return describeUnknown(key, path, known);
  if (issue.type === 'strict_object') {
    return issue.input === undefined
      ? { what: `\`${key}\` is missing`, todo: 'add it' }
      : { what: `${quote(path, issue.input)} cannot be used`, todo: 'write `key: value` below it' };
  }
  return { what: `${quote(path, issue.input)} cannot be used`, todo: issue.message };
}

function describeUnknown(key: string, path: readonly string[], known: readonly string[]) {
  if (/^-?[\d.]+$/.test(key) && known.includes('at')) {
    return { what: `\`${key}\` is no key`, todo: 'inside { } a position needs quotes: at: "31.24, 121.49"' };
  }
  const meant = path.length === 1 ? suggestName(key, known) : undefined;
  return {
    what: `unknown key \`${key}\``,
    todo: meant === undefined ? `what can stand here: ${known.join(', ')}` : `did you mean ${meant}?`,
  };
}

function quote(path: readonly string[], input: unknown): string {
  const name = path.filter((step) => !/^\d+$/.test(step)).join('.');
  if (input === null) return `\`${name}\` without a value`;
  return `\`${name}: ${typeof input === 'string' ? input : JSON.stringify(input)}\``;
}

function findLine(node: YamlNode, path: readonly string[]): number {
  const [step, ...rest] = path;
  if (step === undefined) return node.line;
  const child = node.entries.find(([key]) => key === step)?.[1] ?? node.items[Number(step)];
  return child === undefined ? node.line : findLine(child, rest);
}
