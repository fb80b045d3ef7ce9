import { parseDocument } from 'yaml';
import { AuthorError } from '../../journal/problem.ts';
import { readYaml, type YamlNode } from '../readYaml.ts';
import { expectSettings, said } from './expectSettings.ts';
import { gatherEdits, type Edits, type SettingEdit } from './settingEdits.ts';
import { spliceSettings } from './spliceSettings.ts';

/**
 * Edits a settings file. Every byte outside the edited values stays: comments, order, line ends, and keys that nobody
 * knows. What is new comes after what is there, in the manner of its neighbours. Throws an AuthorError where the text is
 * not readable, and where it is written so that an edit would not say exactly what was asked for.
 */
export function editSettings(text: string, edits: readonly SettingEdit[], file: string): string {
  const before = readYaml(text, file);
  const changes = gatherEdits(edits);
  const edited = spliceSettings(text, parseDocument(text, { version: '1.2', schema: 'core' }), changes);
  if (!saysSo(edited, before, changes, file)) refuse(before, changes, file);
  return edited;
}

function saysSo(edited: string, before: YamlNode, edits: Edits, file: string): boolean {
  try {
    const now = said(readYaml(edited, file)) ?? { entries: [] };
    return JSON.stringify(now) === JSON.stringify(expectSettings(before, edits));
  } catch (error) {
    if (error instanceof AuthorError) return false;
    throw error;
  }
}

function refuse(before: YamlNode, edits: Edits, file: string): never {
  const key = [...edits.keys()].find((name) => before.entries.some(([known]) => known === name));
  const line = before.entries.find(([name]) => name === key)?.[1].line ?? 1;
  throw new AuthorError([
    {
      file,
      line,
      what: `this is written in a way that can be read but not edited safely`,
      todo: 'edit it by hand, or write each key on a line of its own',
    },
  ]);
}
