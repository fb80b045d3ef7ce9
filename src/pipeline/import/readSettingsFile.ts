import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuthorError } from '../../journal/problem.ts';
import { decodeText } from '../../reading/decodeText.ts';
import { readJson, readToml, readYamlMatter, type Matter } from '../../reading/import/readMatter.ts';
import type { SourceFolder } from './listSource.ts';
import type { OpeningOptions } from './openedSource.ts';

const nothing: Matter = { get: () => undefined, lineOf: () => 1 };

/** A generator's settings out of the first of these files that is there. What cannot be read is listed. */
export async function readSettingsFile(
  { root, paths }: SourceFolder,
  names: readonly string[],
  onProblem: OpeningOptions['onProblem'],
): Promise<Matter> {
  const file = names.find((name) => paths.includes(name));
  if (file === undefined) return nothing;
  try {
    const text = decodeText(await readFile(join(root, file)), file).text.replace(/\r\n?/g, '\n');
    if (file.endsWith('.toml')) return readToml(text, file);
    return file.endsWith('.json') ? readJson(text, file) : readYamlMatter(text, file);
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    const todo = 'put it right and import again, as old addresses follow from it';
    error.problems.forEach((problem) => onProblem({ ...problem, todo }));
    return nothing;
  }
}
