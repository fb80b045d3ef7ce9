import { afterEach, expect, test, vi } from 'vitest';
import type { PictureJob } from './pictureJob.ts';
import { PictureHand } from './pictureHand.ts';

/** Stands in for a browser's worker: reads what is called sound, hangs or breaks on the rest. */
class StandInWorker extends EventTarget {
  static started = 0;
  static ended = 0;

  constructor() {
    super();
    StandInWorker.started += 1;
  }

  postMessage({ path }: Extract<PictureJob, { kind: 'read' }>): void {
    if (path === 'hangs.jpg') return;
    const answer = { kind: 'read', facts: { format: 'jpeg', orientation: 1, problems: [] } };
    const event = path === 'breaks.jpg' ? new Event('error') : new MessageEvent('message', { data: answer });
    queueMicrotask(() => this.dispatchEvent(event));
  }

  terminate(): void {
    StandInWorker.ended += 1;
  }
}

afterEach(() => vi.unstubAllGlobals());

test('a file that hangs or breaks its worker costs only itself', async () => {
  vi.stubGlobal('Worker', StandInWorker);
  const hand = new PictureHand();
  const read = (path: string) =>
    hand.ask({ kind: 'read', path, file: { blob: new Blob() }, language: 'en', draws: true }, 50);
  expect(await read('hangs.jpg')).toEqual({ kind: 'failed', reason: 'it takes longer than 0.05 s' });
  expect(await read('breaks.jpg')).toEqual({ kind: 'failed', reason: 'it brings its reader down' });
  expect((await read('sound.jpg')).kind).toBe('read');
  expect((await read('sound.jpg')).kind).toBe('read');
  expect([StandInWorker.started, StandInWorker.ended]).toEqual([3, 2]);
  hand.close();
  expect(StandInWorker.ended).toBe(3);
  // What waited for its turn as the trip was closed starts nothing that nobody ends.
  expect(await read('sound.jpg')).toEqual({ kind: 'failed', reason: 'the trip is closed' });
  expect([StandInWorker.started, StandInWorker.ended]).toEqual([3, 3]);
});
