import { parentPort } from 'node:worker_threads';
import { errorCode } from './describeError.ts';
import type { FactsAnswer } from './readFactsInWorkers.ts';
import { readFacts, type FactsRequest } from './readFacts.ts';

/** Runs in a thread of its own: one request in, one answer out. */
parentPort?.on('message', (request: FactsRequest) => {
  void answer(request).then((message) => parentPort?.postMessage(message));
});
parentPort?.postMessage('ready');

async function answer(request: FactsRequest): Promise<FactsAnswer> {
  try {
    return { read: await readFacts(request) };
  } catch (error) {
    const code = errorCode(error);
    return {
      message: error instanceof Error ? error.message : String(error),
      ...(code !== undefined && { code }),
    };
  }
}
