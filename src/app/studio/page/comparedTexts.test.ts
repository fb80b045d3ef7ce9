import { expect, test } from 'vitest';
import { comparedTexts } from './comparedTexts.ts';

test('resumed work is compared with what is kept, and with what it began from where that is another', () => {
  const kept = new Map([['index.md', 'Now.\n'], ['photos.yaml', 'theirs'], ['new.md', 'theirs']]); // prettier-ignore
  const base = new Map([['index.md', 'Then.\n'], ['photos.yaml', 'before']]); // prettier-ignore
  const conflicts = [{ path: 'photos.yaml' }, { path: 'new.md' }];
  expect([...comparedTexts(kept, base, conflicts)]).toEqual([
    ['index.md', 'Now.\n'],
    ['photos.yaml', 'before'],
  ]);
});
