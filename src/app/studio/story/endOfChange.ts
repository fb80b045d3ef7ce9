/** Where in the second text that ends in which it differs from the first: where who undoes looks next. */
export function endOfChange(before: string, after: string): number {
  let same = 0;
  const most = Math.min(before.length, after.length);
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  let begin = 0;
  while (begin < most - same && before[begin] === after[begin]) begin += 1;
  return Math.max(begin, after.length - same);
}
