const lineOf = (line: string) => line.replace(/\r?\n$/, '\n');

/**
 * Lines of the second text, whose ends are `\n`: those at its beginning and end as the first has them, and the others with
 * the ends that are usual there.
 */
export function replaceLines(old: string, body: string): string {
  const [before, now] = [old, body].map((text) => text.split(/(?<=\n)/)) as [string[], string[]];
  const most = Math.min(before.length, now.length);
  let from = 0;
  while (from < most && lineOf(before[from] ?? '') === now[from]) from += 1;
  let end = 0;
  while (end < most - from && lineOf(before.at(-1 - end) ?? '') === now.at(-1 - end)) end += 1;
  const isWindows = /\r\n/.test(old);
  const fresh = now
    .slice(from, now.length - end)
    .map((line) => (isWindows ? line.replace(/\n$/, '\r\n') : line));
  return [...before.slice(0, from), ...fresh, ...before.slice(before.length - end)].join('');
}
