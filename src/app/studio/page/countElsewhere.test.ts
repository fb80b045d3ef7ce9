import { expect, test } from 'vitest';
import type { OpenedFile, TripKeeper } from '../trip/openedTrip.ts';
import { countElsewhere } from './countElsewhere.ts';

const file = (path: string): OpenedFile => ({ path, blob: new Blob([path]) });
const keeper: TripKeeper = { name: 'oslo', save: () => Promise.resolve({ kind: 'saved' }) };

test('photos that were dropped onto a trip are not in its folder until they are found there', () => {
  const [own, dropped] = [file('a.jpg'), file('b.jpg')];
  const added = [dropped];
  expect(countElsewhere({ files: [own, dropped], keeper }, added)).toBe(1);
  // The folder has been read again, and has it now.
  expect(countElsewhere({ files: [own, file('b.jpg')], keeper }, added)).toBe(0);
});

test('where nothing is saved into, none is missing', () => {
  const dropped = file('b.jpg');
  expect(countElsewhere({ files: [dropped] }, [dropped])).toBe(0);
});
