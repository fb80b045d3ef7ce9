import type { Journal } from '../journal/journal.ts';
import { openProjection } from '../journal/projectJournal.ts';

/** Items of a list that are printed together: each time costs as much as an item. */
const together = 100;

/** journal.json in pieces: some trips, posts or photos with commas between them are one, the JSON between those another. */
export function* printJournal(journal: Journal): Generator<string> {
  let before = '{';
  for (const [key, part] of Object.entries(openProjection(journal))) {
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (typeof part === 'object' && Symbol.iterator in part) yield* printList(part);
    else yield JSON.stringify(part);
  }
  yield '}\n';
}

function* printList(items: Iterable<unknown>): Generator<string> {
  let before = '[';
  for (const some of takeTogether(items)) {
    yield before;
    before = ',';
    yield JSON.stringify(some).slice(1, -1);
  }
  yield before === '[' ? '[]' : ']';
}

function* takeTogether<T>(items: Iterable<T>): Generator<readonly T[]> {
  let some: T[] = [];
  for (const item of items) {
    if (some.push(item) < together) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
