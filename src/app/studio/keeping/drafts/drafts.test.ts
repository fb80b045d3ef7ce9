import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { TripTexts } from '../../trip/openedTrip.ts';
import { askBeforeClosing } from './askBeforeClosing.ts';
import { beginSession, type Session } from './beginSession.ts';
import type { DraftedTrip } from './isDraftOf.ts';
import { openDrafts, type Drafts } from './openDrafts.ts';
import { resumeDraft } from './resumeDraft.ts';
import { writeDrafts, type DraftState } from './writeDrafts.ts';

/** What a page hears of itself. */
const page = new EventTarget();
beforeAll(() => {
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  return () => vi.unstubAllGlobals();
});

const lisbon: DraftedTrip = { name: 'lisbon', key: 'library 1 lisbon', files: [] };
const texts = (text: string): TripTexts => new Map([['photos.yaml', text]]);

async function begin(browser: IDBFactory, trip = lisbon) {
  const states: DraftState[] = [];
  const others: number[] = [];
  const session: Session = await beginSession(
    trip,
    { onState: (state) => states.push(state), onOthers: (count) => others.push(count) },
    browser,
  );
  onTestFinished(() => session.close());
  return { session, states, others };
}

describe('a session', () => {
  test('what is edited is found again after the page has gone, and nothing of it once it is saved', async () => {
    const browser = new IDBFactory();
    const first = await begin(browser);
    expect(first.session.left).toEqual([]);
    for (const letters of ['n', 'ni', 'night']) first.session.note(texts('a'), texts(letters));
    await first.session.settled();
    expect(first.states).toEqual(['writing', 'kept']);
    first.session.close();

    const second = await begin(browser);
    expect(second.session.left).toMatchObject([
      { name: 'lisbon', base: texts('a'), now: texts('night'), at: expect.any(Number) },
    ]);
    const [draft] = second.session.left;
    if (!draft) throw new Error('it was forgotten');
    second.session.takeOver(draft, texts('a'), texts('night, on the river'));
    await second.session.settled();
    second.session.close();

    const third = await begin(browser);
    expect(third.session.left.map(({ now }) => now.get('photos.yaml'))).toEqual(['night, on the river']);
    for (const left of third.session.left) third.session.takeOver(left, texts('saved'), texts('saved'));
    await third.session.settled();
    third.session.close();
    expect((await begin(browser)).session.left).toEqual([]);
  });

  test('trips of one name that are kept elsewhere have drafts of their own', async () => {
    const browser = new IDBFactory();
    const { session } = await begin(browser);
    session.note(texts('a'), texts('b'));
    await session.settled();
    session.close();
    expect((await begin(browser, { name: 'lisbon', files: [] })).session.left).toEqual([]);
    expect((await begin(browser, { ...lisbon, key: 'library 2 lisbon' })).session.left).toEqual([]);
    expect((await begin(browser)).session.left).toHaveLength(1);
  });

  test('photos that lie in no folder are known by some of them, and others take up nothing', async () => {
    const browser = new IDBFactory();
    const drop = (...paths: string[]): DraftedTrip => ({
      name: '',
      files: paths.map((path) => ({ path, blob: new Blob([path]) })),
    });
    const { session, others } = await begin(browser, drop('a.jpg', 'b.jpg'));
    session.note(texts(''), texts('of a and b'));
    await session.settled();
    await begin(browser, drop('c.jpg'));
    expect(others).toEqual([]);
    session.close();
    const bigger = { name: '', files: [{ path: 'a.jpg', blob: new Blob(['another photo']) }] };
    expect((await begin(browser, drop('c.jpg'))).session.left).toEqual([]);
    expect((await begin(browser, bigger)).session.left).toEqual([]);
    expect((await begin(browser, drop('b.jpg', 'c.jpg'))).session.left).toHaveLength(1);
  });

  test('a second page of the same trip is noticed by both, and takes nothing from the first', async () => {
    const browser = new IDBFactory();
    const first = await begin(browser);
    first.session.note(texts('a'), texts('mine'));
    await first.session.settled();
    const elsewhere = await begin(browser, { name: 'porto', key: 'library 1 porto', files: [] });
    const second = await begin(browser);
    expect([first.others, second.others, elsewhere.others]).toEqual([[1], [1], []]);
    expect(second.session.left).toEqual([]);
    second.session.note(texts('a'), texts('another'));
    await second.session.settled();
    first.session.close();
    second.session.close();
    await expect.poll(() => elsewhere.others).toEqual([]);
    const left = (await begin(browser)).session.left.map(({ now }) => now.get('photos.yaml'));
    expect(left.toSorted()).toEqual(['another', 'mine']);
  });

  test('a page that goes is told of, and one that comes back', async () => {
    const browser = new IDBFactory();
    const first = await begin(browser);
    const second = await begin(browser);
    second.session.close();
    await expect.poll(() => first.others).toEqual([1, 0]);
    const third = await begin(browser);
    expect([first.others, third.others]).toEqual([[1, 0, 1], [1]]);
    page.dispatchEvent(new Event('pagehide'));
    await expect.poll(() => [first.others.at(-1), third.others.at(-1)]).toEqual([0, 0]);
    page.dispatchEvent(new Event('pageshow'));
    await expect.poll(() => [first.others.at(-1), third.others.at(-1)]).toEqual([1, 1]);
  });

  test('a browser that keeps nothing is told of, and the work goes on', async () => {
    const failing = { open: () => failedRequest() } as unknown as IDBFactory;
    const { session, states } = await begin(failing);
    expect([session.left, states]).toEqual([[], ['lost']]);
    session.note(texts('a'), texts('b'));
    await session.settled();
    expect(states).toEqual(['lost', 'writing', 'lost']);
  });
});

function failedRequest(): IDBOpenDBRequest {
  const request = { error: new DOMException('', 'InvalidStateError'), onerror: () => {} };
  queueMicrotask(() => request.onerror());
  return request as never;
}

test('closing the page asks as long as it is told to, and no longer', () => {
  const close = () => {
    const event = new Event('beforeunload', { cancelable: true });
    return !page.dispatchEvent(Object.defineProperty(event, 'returnValue', { value: '', writable: true }));
  };
  const stop = askBeforeClosing();
  expect(close()).toBe(true);
  stop();
  expect(close()).toBe(false);
});

describe('writing drafts', () => {
  const about = { id: 'one', trip: 'lisbon', name: 'lisbon' };

  test('a store that is full is told of, and the next draft that fits is kept', async () => {
    const store = await openDrafts(new IDBFactory());
    const roomy: Drafts = {
      ...store,
      keep: (draft) =>
        [...draft.now.values()].join('').length > 10
          ? Promise.reject(new DOMException('', 'QuotaExceededError'))
          : store.keep(draft),
    };
    const states: DraftState[] = [];
    const writer = writeDrafts(Promise.resolve(roomy), about, (state) => states.push(state));
    writer.note(texts('a'), texts('far too long for it'));
    await writer.settled();
    writer.note(texts('a'), texts('short'));
    await writer.settled();
    expect(states).toEqual(['writing', 'full', 'writing', 'kept']);
    expect((await store.list()).map(({ now }) => now)).toEqual([texts('short')]);
  });

  test('work that goes on after a reload is kept as it was left until there is room for it as it is now', async () => {
    const store = await openDrafts(new IDBFactory());
    await store.keep({ ...about, id: 'left', base: texts('a'), now: texts('left'), at: 0 });
    let isFull = true;
    const full: Drafts = {
      ...store,
      keep: (draft, replaced) =>
        isFull ? Promise.reject(new DOMException('', 'QuotaExceededError')) : store.keep(draft, replaced),
    };
    const states: DraftState[] = [];
    const writer = writeDrafts(Promise.resolve(full), about, (state) => states.push(state));
    writer.takeOver('left', texts('a'), texts('left'));
    await writer.settled();
    expect(states).toEqual(['writing', 'full']);
    expect((await store.list()).map(({ id, now }) => [id, now])).toEqual([['left', texts('left')]]);
    isFull = false;
    writer.note(texts('a'), texts('left, and more'));
    await writer.settled();
    expect((await store.list()).map(({ id, now }) => [id, now])).toEqual([['one', texts('left, and more')]]);
  });

  test('a draft that cannot be kept leaves those that it would replace', async () => {
    const store = await openDrafts(new IDBFactory());
    await store.keep({ ...about, id: 'left', base: texts('a'), now: texts('left'), at: 0 });
    const unkept = { ...about, base: texts('a'), now: new Map([['a', (() => 'no text') as never]]), at: 1 };
    await expect(store.keep(unkept, ['left'])).rejects.toThrow();
    expect((await store.list()).map(({ id }) => id)).toEqual(['left']);
  });

  test('of a hundred edits in a moment the last is written, and few besides', async () => {
    const store = await openDrafts(new IDBFactory());
    let writes = 0;
    const counted: Drafts = { ...store, keep: (draft) => store.keep(draft).finally(() => writes++) };
    const writer = writeDrafts(Promise.resolve(counted), about, () => {});
    for (let i = 1; i <= 100; i++) writer.note(texts(''), texts('x'.repeat(i)));
    await writer.settled();
    expect((await store.list()).map(({ now }) => now.get('photos.yaml')?.length)).toEqual([100]);
    expect(writes).toBeLessThan(3);
  });
});

describe('going on with a draft', () => {
  const base = new Map([
    ['photos.yaml', 'a'],
    ['index.md', 'words'],
  ]);
  const now = new Map([
    ['photos.yaml', 'edited'],
    ['index.md', 'words'],
    ['night.md', 'new'],
  ]);

  test('over the texts that it began with, it is as it was', () => {
    expect(resumeDraft({ base, now }, base)).toEqual({ now, conflicts: [] });
  });

  test('what somebody else wrote meanwhile stays, where the draft does not touch it', () => {
    const kept = new Map([...base, ['index.md', 'more words'], ['day.md', 'theirs']]);
    expect(resumeDraft({ base, now }, kept)).toEqual({
      now: new Map([...now, ['index.md', 'more words'], ['day.md', 'theirs']]),
      conflicts: [],
    });
  });

  test('a text that both have changed is a conflict, unless they wrote the same', () => {
    const kept = new Map([
      ['photos.yaml', 'by hand'],
      ['index.md', 'words'],
      ['night.md', 'new'],
    ]);
    expect(resumeDraft({ base, now }, kept)).toEqual({
      now,
      conflicts: [{ path: 'photos.yaml', theirs: 'by hand' }],
    });
    expect(resumeDraft({ base, now }, new Map()).conflicts).toEqual([
      { path: 'photos.yaml', theirs: undefined },
    ]);
  });
});
