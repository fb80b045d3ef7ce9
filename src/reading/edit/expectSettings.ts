import type { YamlNode } from '../readYaml.ts';
import { isAddition, isEdits, type Change, type Edits } from './settingEdits.ts';
import type { SettingValue } from './printSetting.ts';

/** What a node says, whatever its manner: a text, nothing, the items of a list, or entries in their order. */
export type Said =
  | string
  | null
  | { readonly items: readonly Said[] }
  | { readonly entries: readonly (readonly [string, Said])[] };

export function said({ written, entries, items }: YamlNode): Said {
  if (written === null || typeof written === 'string') return written;
  if (Array.isArray(written)) return { items: items.map(said) };
  return { entries: entries.map(([key, value]) => [key, said(value)] as const) };
}

/** What a settings file must say after edits that it said `before` of. */
export function expectSettings(before: YamlNode, edits: Edits): Said {
  return change(said(before), edits) ?? { entries: [] };
}

/** Undefined where nothing is left. */
function change(before: Said | undefined, to: Change): Said | undefined {
  if (!isEdits(to)) return to === undefined ? undefined : saidBy(to);
  if (before === undefined || before === null) return isAddition(to) ? begin(to) : (before ?? undefined);
  if (typeof before === 'string') return isAddition(to) ? undefined : before;
  return 'items' in before ? changeItems(before.items, to) : changeEntries(before.entries, to);
}

/** Places in a list begin a list. */
function begin(to: Edits): Said | undefined {
  const isList = [...to.keys()].some((key) => typeof key === 'number');
  return isList ? changeItems([], to) : changeEntries([], to);
}

function changeEntries(before: readonly (readonly [string, Said])[], to: Edits): Said | undefined {
  const kept = before.flatMap(([key, value]) => {
    const now = to.has(key) ? change(value, to.get(key)) : value;
    return now === undefined ? [] : [[key, now] as const];
  });
  const known = new Set(before.map(([key]) => key));
  const fresh = [...to].flatMap(([key, value]) => {
    const now = known.has(String(key)) ? undefined : change(undefined, value);
    return now === undefined ? [] : [[String(key), now] as const];
  });
  const entries = [...kept, ...fresh];
  return entries.length === 0 ? undefined : { entries };
}

function changeItems(before: readonly Said[], to: Edits): Said | undefined {
  const kept = before.flatMap((item, index) => {
    const now = to.has(index) ? change(item, to.get(index)) : item;
    return now === undefined ? [] : [now];
  });
  const fresh = [...to].flatMap(([key, value]) => {
    const now = Number(key) < before.length ? undefined : change(undefined, value);
    return now === undefined ? [] : [now];
  });
  const items = [...kept, ...fresh];
  return items.length === 0 ? undefined : { items };
}

function saidBy(value: SettingValue): Said {
  return typeof value === 'object' ? { items: value } : String(value);
}
