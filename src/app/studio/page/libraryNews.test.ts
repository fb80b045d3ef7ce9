import { expect, test } from 'vitest';
import { Draft } from '../draft/draft.svelte.ts';
import type { OpenedTrip } from '../trip/openedTrip.ts';
import { LibraryNews } from './libraryNews.svelte.ts';
import type { Studio } from './studio.svelte.ts';

const texts = (text: string) => new Map([['index.md', text]]);
const trip = (text: string): OpenedTrip => ({ name: 'lisbon', files: [], texts: texts(text) });

/** A trip on a disk that answers when it is told to, and in any order. */
function open() {
  const reads: ((found: OpenedTrip) => void)[] = [];
  const draft = new Draft(texts('Rain.\n'));
  const reopen = () => new Promise<OpenedTrip>((resolve) => reads.push(resolve));
  // As much of it as is looked at.
  const studio = { trip: { ...trip('Rain.\n'), reopen }, draft } as unknown as Studio;
  const save = (after: string) => draft.saved([{ path: 'index.md', before: 'Rain.\n', after }]);
  return { library: new LibraryNews(studio), reads, save };
}

test('what was read of the disk before is not told after what was read later', async () => {
  const { library, reads } = open();
  const looks = [library.look(), library.look()];
  reads[1]?.(trip('Sun.\n'));
  reads[0]?.(trip('Hail.\n'));
  await Promise.all(looks);
  expect(library.news?.texts).toEqual([{ path: 'index.md', theirs: 'Sun.\n' }]);
});

test('what the disk had before a save from here is not told as somebody else’s', async () => {
  const { library, reads, save } = open();
  const looked = library.look();
  save('Sun.\n');
  reads[0]?.(trip('Rain.\n'));
  await expect.poll(() => reads).toHaveLength(2);
  reads[1]?.(trip('Sun.\n'));
  await looked;
  expect(library.news?.texts ?? []).toEqual([]);
});
