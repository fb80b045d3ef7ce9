import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askTrip } from './askTrip.ts';
import type { StudioSite } from './studioSite.ts';
import type { FromTrip, ToTrip } from './tripWorker.ts';

/** Stands in for a browser's worker, which is told what to say. */
class StandInWorker extends EventTarget {
  static all: StandInWorker[] = [];
  readonly heard: ToTrip[] = [];
  isEnded = false;

  constructor() {
    super();
    StandInWorker.all.push(this);
  }

  postMessage(message: ToTrip): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: FromTrip): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

beforeEach(() => {
  StandInWorker.all = [];
  vi.stubGlobal('Worker', StandInWorker);
});
afterEach(() => vi.unstubAllGlobals());

// The worker reads it, which is none here.
const site = {} as StudioSite;
const texts = (text: string) => new Map([['index.md', text]]);

test('an answer that comes after its question has failed is not taken for that of the next', async () => {
  const trip = askTrip(site);
  const first = trip.make(texts('first'));
  const [worker] = StandInWorker.all;
  worker?.say({ parts: [] });
  worker?.fail('out of memory');
  await expect(first).rejects.toThrow('out of memory');
  const second = trip.make(texts('second'));
  worker?.say({ id: 1, failure: 'of the first' });
  worker?.say({ id: 2, failure: 'of the second' });
  await expect(second).rejects.toThrow('of the second');
  expect(StandInWorker.all).toHaveLength(1);
});

test('a worker that did not begin is replaced with the next question, and told all anew', async () => {
  const trip = askTrip(site);
  const files = [{ path: 'way.gpx', blob: new Blob() }];
  trip.addFiles(files);
  const first = trip.make(texts('first'));
  StandInWorker.all[0]?.fail('');
  await expect(first).rejects.toThrow('its worker did not begin');
  const second = trip.make(texts('second'));
  expect(StandInWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  expect(StandInWorker.all[1]?.heard).toEqual([{ site }, { files }, { id: 2, texts: texts('second') }]);
  StandInWorker.all[1]?.say({ id: 2, failure: 'of the second' });
  await expect(second).rejects.toThrow('of the second');
});
