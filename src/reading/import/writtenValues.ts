import type { Written } from '../readYaml.ts';

/** A scalar with something in it. */
export function textOf(written: Written | undefined): string | undefined {
  return typeof written === 'string' && written.trim() !== '' ? written.trim() : undefined;
}

/** A list of texts, or one. */
export function listOf(written: Written | undefined): readonly string[] {
  const items: readonly (Written | undefined)[] = Array.isArray(written) ? written : [written];
  return items.flatMap((item) => textOf(item) ?? []);
}

/** The value of a key of a mapping, whatever its letter case. */
export function keyOf(written: Written | undefined, ...keys: readonly string[]): Written | undefined {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return undefined;
  const entries = Object.entries(written as Readonly<Record<string, Written>>);
  return keys
    .map((key) => entries.find(([name]) => name.toLowerCase() === key)?.[1])
    .find((one) => one != null);
}

/** True of what YAML of any version, or a person, means by yes. */
export const isYes = (written: Written | undefined) => /^(true|yes|on|y|1)$/i.test(textOf(written) ?? '');
export const isNo = (written: Written | undefined) => /^(false|no|off|n|0)$/i.test(textOf(written) ?? '');
