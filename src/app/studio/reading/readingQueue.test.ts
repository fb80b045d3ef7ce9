import { expect, test } from 'vitest';
import type { ReadingProgress } from '../trip/reader.ts';
import { PictureHand } from './pictureHand.ts';
import { ReadingQueue } from './readingQueue.ts';

/** A queue of two hands whose work ends when the test says so. */
function openQueue() {
  const [log, told]: [string[], ReadingProgress[]] = [[], []];
  const open = new Map<string, () => void>();
  const work = (verb: string) => (path: string) =>
    new Promise<void>((resolve) => {
      log.push(`${verb} ${path}`);
      open.set(path, resolve);
    });
  const queue = new ReadingQueue(
    {
      read: work('read'),
      draw: work('draw'),
      isHeavy: () => false,
      onProgress: (progress) => told.push(progress),
    },
    [new PictureHand(), new PictureHand()],
  );
  const end = async (path: string) => {
    open.get(path)?.();
    // Whoever waits goes on in microtasks.
    await Promise.resolve().then(() => Promise.resolve());
  };
  return { queue, log, told, end };
}

test('all is read before anything is drawn, by as many hands as there are', async () => {
  const { queue, log, told, end } = openQueue();
  const added = queue.addReading(['a', 'b', 'c']);
  expect(log).toEqual(['read a', 'read b']);
  queue.addDrawing('a');
  await end('a');
  await end('b');
  expect(log).toEqual(['read a', 'read b', 'read c', 'draw a']);
  await end('c');
  await added;
  expect(told.at(-1)).toEqual({ read: 3, total: 3 });
});

test('cancelling ends the waiting, and what is asked for afterwards is read', async () => {
  const { queue, log, told, end } = openQueue();
  const added = queue.addReading(['a', 'b', 'c', 'd']);
  await end('a');
  queue.cancel();
  await added;
  await end('b');
  await end('c');
  expect(log).toEqual(['read a', 'read b', 'read c']);
  expect(told.at(-1)).toEqual({ read: 1, total: 1 });
  const again = queue.addReading(['d']);
  await end('d');
  await again;
  expect(told.at(-1)).toEqual({ read: 2, total: 2 });
});
