import { describe, expect, test } from 'vitest';
import {
  keepChanges,
  listChanges,
  openHistory,
  redo,
  settleStep,
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

describe('what somebody else wrote meanwhile', () => {
  /** Their line stands on the disk, below one that was written here. */
  const theirs = { path: 'index.md', theirs: 'Rain.\nTheirs.\n' };
  const mine = takeStep(opened, write('Sun.\n', { label: 'Mine' }));
  const joined = settleStep(mine, theirs, { label: 'Take in', text: 'Sun.\nTheirs.\n', at: 1 });

  test('is what the next change is compared with', () => {
    expect(listChanges(joined)).toEqual([
      { path: 'index.md', before: 'Rain.\nTheirs.\n', after: 'Sun.\nTheirs.\n' },
    ]);
    const gone = settleStep(mine, { path: 'index.md', theirs: undefined }, { label: 'Mine', text: 'Sun.\n', at: 1 }); // prettier-ignore
    expect(listChanges(gone)).toEqual([{ path: 'index.md', before: undefined, after: 'Sun.\n' }]);
  });

  test('is found again by a save after it was undone, whose text has none of it', () => {
    expect(listChanges(undo(joined))).toEqual([{ path: 'index.md', before: 'Rain.\n', after: 'Sun.\n' }]);
    expect(undo(joined).kept).toEqual(opened.kept);
    expect(listChanges(undo(undo(joined)))).toEqual([]);
    expect(redo(undo(joined))).toEqual(joined);
    expect(redo(redo(undo(undo(joined))))).toEqual(joined);
  });

  test('is found again after an undo where one’s own text was kept over it', () => {
    const kept = settleStep(mine, theirs, { label: 'Keep mine', text: 'Sun.\n', at: 1 });
    expect(listChanges(kept)).toEqual([{ path: 'index.md', before: 'Rain.\nTheirs.\n', after: 'Sun.\n' }]);
    expect(listChanges(undo(kept))).toEqual([{ path: 'index.md', before: 'Rain.\n', after: 'Sun.\n' }]);
  });

  test('is not undone once it has been saved: undo ends there', () => {
    const more = takeStep(joined, write('Sun.\nTheirs.\nMore.\n', { label: 'More' }));
    const saved = keepChanges(more, listChanges(more));
    expect(labels(saved)).toEqual(['More']);
    expect(listChanges(undo(undo(undo(saved))))).toEqual([
      { path: 'index.md', before: 'Sun.\nTheirs.\nMore.\n', after: 'Sun.\nTheirs.\n' },
    ]);
  });

  test('can still be undone after a save of another text', () => {
    const caption = { label: 'Caption', at: 2, texts: new Map([['photos.yaml', 'a: b\n']]) };
    const both = takeStep(joined, caption);
    const saved = keepChanges(both, [{ path: 'photos.yaml', before: undefined, after: 'a: b\n' }]);
    expect(labels(saved)).toEqual(['Mine', 'Take in', 'Caption']);
    expect(listChanges(undo(undo(saved)))).toEqual([
      { path: 'index.md', before: 'Rain.\n', after: 'Sun.\n' },
      { path: 'photos.yaml', before: 'a: b\n', after: '' },
    ]);
  });

  test('is not reverted by what was undone before it came: that is forgotten', () => {
    const settled = settleStep(undo(mine), theirs, { label: 'Take in', text: theirs.theirs, at: 1 });
    expect(redo(settled)).toBe(settled);
    expect(listChanges(settled)).toEqual([]);
  });
});

test('a save that is undone and saved again leaves what was there before, and both can be done again', () => {
  const one = takeStep(opened, write('Sun.\n'));
  const saved = keepChanges(one, listChanges(one));
  const back = keepChanges(undo(saved), listChanges(undo(saved)));
  expect(back.kept.get('index.md')).toBe('Rain.\n');
  expect(listChanges(redo(back))).toEqual([{ path: 'index.md', before: 'Rain.\n', after: 'Sun.\n' }]);
});
