import { expect, test } from 'vitest';
import { at, library, photo, post, trip } from '../../tests/fixtures/library.ts';
import type { Journal } from '../journal/journal.ts';
import { makeJournal } from '../journal/makeJournal.ts';
import { projectJournal } from '../journal/projectJournal.ts';
import { printJournal } from './printJournal.ts';

test('the pieces are journal.json', () => {
  const photos = [photo('bund.jpg', at(31.2397, 121.4998)), photo('expo.jpg', { caption: '"Night", ä' })];
  const { journal } = makeJournal(
    library([trip('shanghai', { photos, posts: [post('index.md', { title: 'Shanghai' }, 'bund.jpg')] })]),
  );
  const pieces = [...printJournal(journal)];
  expect(pieces.join('')).toBe(`${JSON.stringify(projectJournal(journal))}\n`);
  expect(pieces.filter((piece) => piece.startsWith('{"id":'))).toHaveLength(1);
});

test('a hundred photos are one piece, a value for each and a comma between', () => {
  const photos = Array.from({ length: 201 }, (_, index) => photo(`${index}.jpg`));
  const { journal } = makeJournal(library([trip('shanghai', { photos })]));
  const pieces = [...printJournal(journal)].filter((piece) => piece.startsWith('{"id":'));
  expect(pieces.map((piece) => (JSON.parse(`[${piece}]`) as unknown[]).length)).toEqual([100, 100, 1]);
});

test('of an empty journal too', () => {
  const empty: Journal = {
    site: { title: 'Far and near', language: 'en' },
    trips: [],
    posts: [],
    photos: [],
  };
  expect([...printJournal(empty)].join('')).toBe(
    '{"format":1,"site":{"title":"Far and near","language":"en"},"trips":[],"posts":[],"photos":[]}\n',
  );
});
