import { expect, test } from 'vitest';
import { askWorker, type Answer } from './askWorker.ts';

interface Asked {
  add(a: number, b: number): Promise<number>;
}

/** Stands in for a browser's worker, which is told what to say. */
class StandInWorker extends EventTarget {
  postMessage(): void {}

  say(data: Answer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function open() {
  const worker = new StandInWorker();
  return { worker, add: askWorker<Asked>(worker as never).ask('add') };
}

test('what a worker was asked that breaks down is rejected, and what it is asked later is answered', async () => {
  const { worker, add } = open();
  const sums = [add(1, 2), add(3, 4)];
  worker.say({ id: 0, answer: 3 });
  worker.fail('out of memory');
  expect(await sums[0]).toBe(3);
  await expect(sums[1]).rejects.toThrow('out of memory');
  const later = add(5, 6);
  worker.say({ id: 2, answer: 11 });
  expect(await later).toBe(11);
});

test('a worker that did not begin rejects all that it is asked', async () => {
  const { worker, add } = open();
  const sum = add(1, 2);
  worker.fail('');
  await expect(sum).rejects.toThrow('its worker did not begin');
  await expect(add(3, 4)).rejects.toThrow('its worker did not begin');
});
