import { parentPort } from 'node:worker_threads';
import { decodeHeic, measureHeap } from './decodeHeic.ts';
import { describeError } from './describeError.ts';
import { UndecodableError } from './undecodable.ts';
import type { HeicAnswer, HeicRequest } from './decodeHeicInWorkers.ts';

/** Runs in a thread of its own: the bytes of a HEIC in, those of a TIFF out. */
parentPort?.on('message', (request: HeicRequest) => {
  void answer(request).then((message) =>
    // Moved, not copied: it is all the pixels of a photo.
    parentPort?.postMessage(message, 'tiff' in message ? [message.tiff.buffer] : []),
  );
});
parentPort?.postMessage('ready');

async function answer({ bytes, p3 }: HeicRequest): Promise<HeicAnswer> {
  try {
    return { tiff: await decodeHeic(bytes, p3), heap: measureHeap() };
  } catch (error) {
    return { message: describeError(error), isOfBytes: error instanceof UndecodableError };
  }
}
