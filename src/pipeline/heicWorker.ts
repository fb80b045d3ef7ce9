import { parentPort } from 'node:worker_threads';
import { decodeHeic } from './decodeHeic.ts';
import type { HeicAnswer } from './decodeHeicInWorkers.ts';

/** Runs in a thread of its own: the bytes of a HEIC in, its pixels out. */
parentPort?.on('message', (bytes: Uint8Array) => {
  void answer(bytes).then((message) =>
    parentPort?.postMessage(
      message,
      'decoded' in message ? [message.decoded.data.buffer as ArrayBuffer] : [],
    ),
  );
});
parentPort?.postMessage('ready');

async function answer(bytes: Uint8Array): Promise<HeicAnswer> {
  try {
    return { decoded: await decodeHeic(bytes) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
