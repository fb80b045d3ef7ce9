import type { Journal } from '../journal/journal.ts';
import { openProjection } from '../journal/projectJournal.ts';

/** journal.json in pieces: a trip, a post or a photo is one, the JSON between them another. */
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
  for (const item of items) {
    yield before;
    before = ',';
    yield JSON.stringify(item);
  }
  yield before === '[' ? '[]' : ']';
}
