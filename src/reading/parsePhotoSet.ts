import { parsePostDate } from './parsePostDate.ts';
import { readArguments } from './readArguments.ts';

/** A line that shows many photos: all of a day, of a place, or whose file names match a pattern. */
export interface PhotoSet {
  readonly by: 'day' | 'place' | 'glob';
  readonly value: string;
}

export const photoSetLine = /^ {0,3}\{\{-?\s*photos\b([^{}]*?)-?\}\}[ \t]*$/;
const kinds = { day: 'day', place: 'place', files: 'glob' } as const;

/** `{{ photos day="2019-06-25" }}`; null where it begins like one and is none. */
export function parsePhotoSet(line: string): PhotoSet | null | undefined {
  const match = photoSetLine.exec(line);
  if (match === null) return undefined;
  const { named, positional } = readArguments(match[1]!.replace(/[“”]/g, '"'));
  const [name = '', value = ''] = [...named][0] ?? [];
  if (named.size !== 1 || positional.length > 0 || value === '' || !Object.hasOwn(kinds, name)) return null;
  const by = kinds[name as keyof typeof kinds];
  if (by !== 'day') return { by, value };
  const day = parsePostDate(value);
  return day?.length === 10 ? { by, value: day } : null;
}
