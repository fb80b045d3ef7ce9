import { expect, test } from 'vitest';
import {
  keepChanges,
  keepTheirs,
  listChanges,
  openHistory,
  redo,
  takeStep,
  undo,
  type Doing,
  type History,
} from './history.ts';

const opened = openHistory(new Map([['index.md', 'Rain.\n']]));
const write = (text: string, more: Partial<Doing> = {}): Doing => ({
  label: 'Story',
  texts: new Map([['index.md', text]]),
  at: 0,
  ...more,
});
const typed = (history: History, ...texts: readonly [text: string, at: number][]) =>
  texts.reduce((last, [text, at]) => takeStep(last, write(text, { at, field: 'story' })), history);
const labels = ({ past }: History) => past.map(({ label }) => label);

test('what was done is undone and done again, all texts of a step at once', () => {
  const both = { label: 'Cover', at: 0, texts: new Map([['index.md', 'Sun.\n'], ['photos.yaml', 'cover: a\n']]) }; // prettier-ignore
  const done = takeStep(opened, both);
  expect([...done.texts]).toEqual([
    ['index.md', 'Sun.\n'],
    ['photos.yaml', 'cover: a\n'],
  ]);
  const undone = undo(done);
  expect([...undone.texts]).toEqual([['index.md', 'Rain.\n']]);
  expect(undone.past).toEqual([]);
  expect([...redo(undone).texts]).toEqual([...done.texts]);
  expect(undo(opened)).toBe(opened);
  expect(redo(done)).toBe(done);
});

test('what changes nothing is no step', () => {
  expect(takeStep(opened, write('Rain.\n'))).toBe(opened);
});

test('after an undo another way is taken, and the former one is forgotten', () => {
  const other = takeStep(undo(takeStep(opened, write('Sun.\n'))), write('Snow.\n', { label: 'Other' }));
  expect(other.future).toEqual([]);
  expect(labels(other)).toEqual(['Other']);
});

test('what is typed into a field without a pause is one step', () => {
  const one = typed(opened, ['S', 1000], ['Su', 2500], ['Sun', 4400]);
  expect(labels(one)).toEqual(['Story']);
  expect(undo(one).texts.get('index.md')).toBe('Rain.\n');
  expect(redo(undo(one)).texts.get('index.md')).toBe('Sun');
  expect(labels(typed(one, ['Sunn', 6401]))).toEqual(['Story', 'Story']);
});

test('typing that goes on after an undo, a save or something else is a step of its own', () => {
  const twice = typed(opened, ['S', 0], ['Su', 5000]);
  expect(labels(typed(undo(redo(undo(twice))), ['Sn', 5100]))).toEqual(['Story', 'Story']);
  const saved = keepChanges(typed(opened, ['S', 0]), listChanges(typed(opened, ['S', 0])));
  expect(labels(typed(saved, ['Su', 100]))).toEqual(['Story', 'Story']);
  const between = takeStep(typed(opened, ['S', 0]), { label: 'Alt', at: 1, texts: new Map([['photos.yaml', 'a']]) }); // prettier-ignore
  expect(labels(typed(between, ['Su', 100]))).toEqual(['Story', 'Alt', 'Story']);
});

test('what would be written is what differs from what is kept', () => {
  expect(listChanges(opened)).toEqual([]);
  const done = takeStep(takeStep(opened, write('Sun.\n')), {
    label: 'Caption',
    at: 0,
    texts: new Map([['photos.yaml', 'photos:\n']]),
  });
  expect(listChanges(done)).toEqual([
    { path: 'index.md', before: 'Rain.\n', after: 'Sun.\n' },
    { path: 'photos.yaml', before: undefined, after: 'photos:\n' },
  ]);
  expect(listChanges(undo(undo(done)))).toEqual([]);
});

test('after a save what was written is kept, and what was done meanwhile is not', () => {
  const one = takeStep(opened, write('Sun.\n'));
  const meanwhile = takeStep(one, write('Snow.\n'));
  const saved = keepChanges(meanwhile, listChanges(one));
  expect(listChanges(saved)).toEqual([{ path: 'index.md', before: 'Sun.\n', after: 'Snow.\n' }]);
  expect(listChanges(undo(saved))).toEqual([]);
  expect(listChanges(undo(undo(saved)))).toEqual([{ path: 'index.md', before: 'Sun.\n', after: 'Rain.\n' }]);
});

test('a file that was begun, kept and undone is written empty', () => {
  const begun = takeStep(opened, { label: 'Caption', at: 0, texts: new Map([['photos.yaml', 'a: b\n']]) });
  const saved = keepChanges(begun, listChanges(begun));
  expect(listChanges(undo(saved))).toEqual([{ path: 'photos.yaml', before: 'a: b\n', after: '' }]);
});

test('what somebody else wrote meanwhile is what the next change is compared with', () => {
  const done = takeStep(opened, write('Sun.\n'));
  expect(listChanges(keepTheirs(done, 'index.md', 'Hail.\n'))).toEqual([
    { path: 'index.md', before: 'Hail.\n', after: 'Sun.\n' },
  ]);
  expect(listChanges(keepTheirs(done, 'index.md', undefined))).toEqual([
    { path: 'index.md', before: undefined, after: 'Sun.\n' },
  ]);
});
