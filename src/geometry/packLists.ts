import { packColumn, unpackColumn } from './packNumbers.ts';

/** A short list of whole numbers from 0 on for each of many things. */
export interface NumberLists {
  /** Where the list of each begins in `values`; one more says where the last one ends. */
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

export interface PackedLists {
  /** How long each list is. */
  readonly counts: string;
  readonly values: string;
}

export const packLists = (lists: readonly (readonly number[])[]): PackedLists => ({
  counts: packColumn(lists.map(({ length }) => length)),
  values: packColumn(lists.flat()),
});

export function unpackLists({ counts, values }: PackedLists): NumberLists {
  const lengths = unpackColumn(counts);
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, at) => (starts[at + 1] = (starts[at] ?? 0) + length));
  return { starts, values: Uint32Array.from(unpackColumn(values)) };
}

/** One after the other; the numbers of each are changed to what they are called in all of them. */
export function joinLists(
  parts: readonly { readonly lists: NumberLists; readonly numbers: readonly number[] }[],
): NumberLists {
  const total = parts.reduce((sum, { lists }) => sum + lists.values.length, 0);
  const starts = new Uint32Array(1 + parts.reduce((sum, { lists }) => sum + lists.starts.length - 1, 0));
  const values = new Uint32Array(total);
  let [things, end] = [0, 0];
  for (const { lists, numbers } of parts) {
    for (let at = 1; at < lists.starts.length; at++) starts[++things] = end + (lists.starts[at] ?? 0);
    for (const value of lists.values) values[end++] = numbers[value] ?? 0;
  }
  return { starts, values };
}
