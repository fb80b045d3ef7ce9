import { describe, expect, onTestFinished, test } from 'vitest';
import { decodeHeicInWorkers } from './decodeHeicInWorkers.ts';

/** A worker that does this with each request. */
const workerThat = (does: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', ({ bytes }) => { ${does} });
       parentPort.postMessage('ready');`,
    )}`,
  );

function openDecoder(does: string, deadline: number) {
  const decoder = decodeHeicInWorkers({ deadline, worker: workerThat(does) });
  onTestFinished(() => decoder.close());
  return decoder;
}

describe('decodeHeicInWorkers', () => {
  test('a HEIC that hangs or crashes the decoder costs only itself', async () => {
    const decoder = openDecoder(
      `if (bytes[0] === 1) for (;;);
       if (bytes[0] === 2) process.exit(1);
       parentPort.postMessage({ tiff: bytes });`,
      300,
    );
    const results = await Promise.allSettled(
      [1, 2, 3].map((byte) => decoder.decode(Uint8Array.of(byte), new Uint8Array())),
    );
    expect(
      results.map((result) => (result.status === 'rejected' ? String(result.reason) : 'decoded')),
    ).toEqual(['Error: it takes longer than 0.3 s', 'Error: it brings its decoder down', 'decoded']);
  });

  test('what the decoder says of a broken file is passed on', async () => {
    const decoder = openDecoder(
      `parentPort.postMessage({ message: 'HEIF image not found', isOfBytes: true });`,
      5000,
    );
    await expect(decoder.decode(Uint8Array.of(1), new Uint8Array())).rejects.toThrow('HEIF image not found');
  });

  test('memory that a large photo took is given back: its thread is started anew', async () => {
    const decoder = openDecoder(
      `globalThis.count = (globalThis.count ?? 0) + 1;
       parentPort.postMessage({ tiff: Uint8Array.of(count), heap: bytes[0] * 1_000_000 });`,
      5000,
    );
    const counts: number[] = [];
    for (const megabytes of [75, 75, 200, 75])
      counts.push(...(await decoder.decode(Uint8Array.of(megabytes), new Uint8Array())));
    expect(counts).toEqual([1, 2, 3, 1]);
  });
});
