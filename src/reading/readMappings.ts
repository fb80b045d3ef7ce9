import type * as v from 'valibot';
import type { Problem } from '../journal/problem.ts';
import { checkSettings } from './checkSettings.ts';
import type { YamlNode } from './readYaml.ts';

/** A value of settings with the line it stands in, so that what is found wrong later can name it. */
export type Lined<T> = T & { readonly line: number };

/**
 * Checks a key whose value is a list of mappings, each on its own, so that each problem has its line. `example` is what
 * to write where it is no list.
 */
export function readMappings<S extends v.ObjectEntries>(
  node: YamlNode,
  key: string,
  schema: v.StrictObjectSchema<S, undefined>,
  example: string,
  file: string,
  problems: Problem[],
): readonly Lined<v.InferOutput<typeof schema>>[] {
  const list = node.entries.find(([name]) => name === key)?.[1];
  if (list === undefined || list.written === null) return [];
  if (!Array.isArray(list.written)) {
    problems.push({ file, line: list.line, what: `\`${key}\` is no list`, todo: `write - ${example}` });
    return [];
  }
  return list.items.flatMap((item) => {
    const checked = checkSettings(schema, item, file, problems);
    return checked === undefined ? [] : [{ ...checked, line: item.line }];
  });
}
