import type { SettingValue } from './printSetting.ts';

/** One value that shall be another; `undefined` takes it out, and an entry that has nothing left with it. */
export interface SettingEdit {
  /** Keys from the root, as `['photos', 'IMG_1.jpg', 'caption']`; a number is a place in a list, its length a new item. */
  readonly path: readonly Key[];
  readonly value: SettingValue | undefined;
}

export type Key = string | number;

/** Edits below one node, by key. */
export type Edits = ReadonlyMap<Key, Change>;
export type Change = Edits | SettingValue | undefined;

/** Edits as a tree; the last word on a path holds. */
export function gatherEdits(edits: readonly SettingEdit[]): Edits {
  const root = new Map<Key, Change>();
  for (const { path, value } of edits) {
    let node = root;
    for (const key of path.slice(0, -1)) {
      const below = node.get(key);
      const next = isEdits(below) ? (below as Map<Key, Change>) : new Map<Key, Change>();
      node.set(key, next);
      node = next;
    }
    const last = path.at(-1);
    if (last !== undefined) node.set(last, value);
  }
  return root;
}

export function isEdits(change: Change): change is Edits {
  return change instanceof Map;
}

/** Whether the change leaves something where nothing was. */
export function isAddition(change: Change): boolean {
  return isEdits(change) ? [...change.values()].some(isAddition) : change !== undefined;
}
