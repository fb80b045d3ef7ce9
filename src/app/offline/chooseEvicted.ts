/** When something was used last, in milliseconds, and how many bytes it takes. */
export interface Use {
  readonly at: number;
  readonly bytes: number;
}

/** What goes so that the rest takes no more than `most` bytes: the least recently used first. */
export function chooseEvicted(uses: ReadonlyMap<string, Use>, most: number): string[] {
  let total = [...uses.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  const evicted: string[] = [];
  for (const [path, { bytes }] of [...uses].sort(([, one], [, other]) => one.at - other.at)) {
    if (total <= most) break;
    total -= bytes;
    evicted.push(path);
  }
  return evicted;
}
