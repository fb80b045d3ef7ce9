import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { SettingEdit } from '../../../reading/edit/settingEdits.ts';
import { applyEdits } from '../draft/applyEdits.ts';
import { Draft } from '../draft/draft.svelte.ts';
import type { EditAnswer, EditRequest } from '../draft/openEditor.ts';
import { joinTexts } from '../keeping/joinTexts.ts';
import type { TripTexts } from '../trip/openedTrip.ts';
import type { TripReader } from '../trip/reader.ts';
import { Studio } from './studio.svelte.ts';

/** Stands in for a browser's worker: edits as that does, when it is told to. */
class StandInWorker extends EventTarget {
  static last: StandInWorker | undefined;
  readonly asked: EditRequest[] = [];

  constructor() {
    super();
    StandInWorker.last = this;
  }

  postMessage(request: EditRequest): void {
    this.asked.push(request);
  }

  answer(): void {
    const request = this.asked.shift();
    if (!request) throw new Error('nothing was asked');
    const { text, edits, files } = request;
    const data = { text: applyEdits(text, edits, files) } satisfies EditAnswer;
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  tell(event: Event): void {
    this.asked.shift();
    this.dispatchEvent(event);
  }

  terminate(): void {}
}

beforeEach(() => vi.stubGlobal('Worker', StandInWorker));
afterEach(() => vi.unstubAllGlobals());

const idle: TripReader = {
  add: () => Promise.resolve(),
  remove: () => {},
  cancel: () => {},
  make: () => Promise.resolve(undefined),
  picture: () => Promise.resolve(''),
  close: () => {},
};

function open(texts: TripTexts, reader: Partial<TripReader> = {}): Studio {
  const words = { language: 'en', undated: '', untitled: '', added: 'Add' };
  const trip = { name: 'lisbon', files: [], texts };
  const studio = new Studio(trip, new Draft(texts), { ...words, makeReader: () => ({ ...idle, ...reader }) });
  onTestFinished(() => studio.close());
  return studio;
}

/** When the edit that was asked for has come to its worker. */
async function takeEdit(): Promise<StandInWorker> {
  await expect.poll(() => StandInWorker.last?.asked.length).toBe(1);
  if (!StandInWorker.last) throw new Error('no worker was started');
  return StandInWorker.last;
}

const yaml = 'photos:\n  a.jpg:\n    caption: Rain\n';
const caption = (text: string): SettingEdit => ({ path: ['photos', 'a.jpg', 'caption'], value: text });

test('what somebody else wrote is joined with the edit that is being made meanwhile', async () => {
  const studio = open(new Map([['photos.yaml', yaml]]));
  const edited = studio.edit('Caption', [caption('Sun')]);
  const theirs = `title: Lisbon\n\n\n${yaml}`;
  const settled = studio.settle('Take in', { path: 'photos.yaml', theirs }, (mine, before) =>
    joinTexts(before, mine, theirs),
  );
  (await takeEdit()).answer();
  expect([await edited, await settled]).toEqual([true, true]);
  expect(studio.draft.texts.get('photos.yaml')).toBe(
    'title: Lisbon\n\n\nphotos:\n  a.jpg:\n    caption: Sun\n',
  );
});

test('what can no longer be joined when its turn has come is left for the author to settle', async () => {
  const studio = open(new Map([['photos.yaml', yaml]]));
  const edited = studio.edit('Caption', [caption('Sun')]);
  const theirs = yaml.replace('Rain', 'Hail');
  const settled = studio.settle('Take in', { path: 'photos.yaml', theirs }, (mine, before) =>
    joinTexts(before, mine, theirs),
  );
  (await takeEdit()).answer();
  expect([await edited, await settled]).toEqual([true, false]);
  expect(studio.draft.texts.get('photos.yaml')).toBe(yaml.replace('Rain', 'Sun'));
  expect(studio.draft.kept.get('photos.yaml')).toBe(yaml);
});

test.each([
  ['breaks down', Object.assign(new Event('error'), { message: 'out of memory' }), 'out of memory'],
  ['does not load', new Event('error'), 'it brings its reader down'],
  ['answers what cannot be read', new Event('messageerror'), 'its answer cannot be read'],
  [
    'meets a fault of ours',
    new MessageEvent('message', { data: { failure: 'no such key' } satisfies EditAnswer }),
    'no such key',
  ],
])('an editor that %s is told of, and the next edit is made', async (_, event, reason) => {
  const studio = open(new Map([['photos.yaml', yaml]]));
  const failed = studio.edit('Caption', [caption('Sun')]);
  (await takeEdit()).tell(event);
  expect([await failed, studio.editFailure]).toEqual([false, reason]);
  await studio.write('Story', 'index.md', () => 'Words.\n');
  const edited = studio.edit('Caption', [caption('Snow')]);
  (await takeEdit()).answer();
  expect([await edited, studio.editFailure]).toEqual([true, undefined]);
  expect([...studio.draft.texts]).toEqual([
    ['photos.yaml', yaml.replace('Rain', 'Snow')],
    ['index.md', 'Words.\n'],
  ]);
});

test('a view that cannot be worked out is told of, and the texts are there', async () => {
  let isBroken = true;
  const make = () => (isBroken ? Promise.reject(new Error('out of memory')) : Promise.resolve(undefined));
  const studio = open(new Map(), { make });
  await studio.write('Story', 'index.md', () => 'Words.\n');
  expect(studio.viewFailure).toBe('out of memory');
  isBroken = false;
  await studio.write('Story', 'index.md', () => 'More words.\n');
  expect([studio.viewFailure, studio.draft.texts.get('index.md')]).toEqual([undefined, 'More words.\n']);
});

test('a keeper that fails is told of', async () => {
  const studio = open(new Map());
  studio.trip = {
    ...studio.trip,
    keeper: { name: 'lisbon', save: () => Promise.reject(new Error('the network is gone')) },
  };
  expect(await studio.save()).toEqual({ kind: 'failed', reason: 'the network is gone' });
});
