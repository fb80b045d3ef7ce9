import type { RawDirectory, RawEntry } from './rawDirectory.ts';
import type { TagEdits } from './tiffEdits.ts';
import { encodeValue, type EncodedValue } from './tiffValue.ts';

/** A directory as it shall be. */
export interface DirectoryPlan {
  readonly old: RawDirectory | undefined;
  readonly kept: readonly RawEntry[];
  readonly fresh: ReadonlyMap<number, EncodedValue>;
}

/** Undefined where nothing in it changes. */
export function planDirectory(
  old: RawDirectory | undefined,
  edits: TagEdits,
  isLittle: boolean,
): DirectoryPlan | undefined {
  const entries = old?.entries ?? [];
  const values = [...edits].flatMap(([tag, value]) =>
    value ? [[tag, encodeValue(value, isLittle)] as const] : [],
  );
  const kept = entries.filter(({ tag }) => !edits.has(tag));
  return values.length === 0 && kept.length === entries.length
    ? undefined
    : { old, kept, fresh: new Map(values) };
}

/** Bytes of the directory without what stands outside of it. */
export const lengthOfPlan = ({ kept, fresh }: DirectoryPlan) => 2 + (kept.length + fresh.size) * 12 + 4;
