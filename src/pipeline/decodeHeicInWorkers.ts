import { availableParallelism } from 'node:os';
import { compiledWorker } from './compiledWorker.ts';
import type { DecodeHeic } from './decodeHeic.ts';
import { UndecodableError } from './undecodable.ts';
import { openWorkerPool } from './workerPool.ts';

export interface HeicRequest {
  readonly bytes: Uint8Array;
  /** Profile (ICC) of Display P3. */
  readonly p3: Uint8Array;
}

export type HeicAnswer =
  | {
      readonly tiff: Uint8Array<ArrayBuffer>;
      /** Bytes that the decoder holds on to. */
      readonly heap: number;
    }
  | {
      readonly message: string;
      /** Whether the same bytes will fail again. */
      readonly isOfBytes: boolean;
    };

export interface HeicDecoder {
  readonly decode: DecodeHeic;
  readonly close: () => Promise<void>;
}

/** Milliseconds; a photo of 24 megapixels takes three seconds on a slow machine. */
const patience = 60_000;

/** Bytes; a photo of 12 megapixels takes half of them. */
const mostHeap = 160_000_000;

/** What a decoder grew to for one large photo is not kept for the rest of the build, nor what a broken one left. */
const isSpent = (answer: HeicAnswer) => ('tiff' in answer ? answer.heap > mostHeap : !answer.isOfBytes);

/** Each holds a tenth of a gigabyte, so there are few. */
const threads = Math.min(4, Math.max(2, Math.floor(availableParallelism() / 2)));

/** Decodes HEIC in threads: each takes a second or more, and one that hangs costs only itself. */
export function decodeHeicInWorkers({
  deadline = patience,
  worker = compiledWorker('heicWorker'),
} = {}): HeicDecoder {
  const pool = openWorkerPool<HeicRequest, HeicAnswer>(threads, { worker, deadline, isSpent });
  return {
    decode: async (bytes, p3) => {
      const outcome = await pool.ask({ bytes, p3 });
      if ('failure' in outcome)
        throw new Error(
          outcome.failure === 'late'
            ? `it takes longer than ${deadline / 1000} s`
            : 'it brings its decoder down',
        );
      if ('tiff' in outcome.answer) return outcome.answer.tiff;
      const { message, isOfBytes } = outcome.answer;
      throw isOfBytes ? new UndecodableError(message) : new Error(message);
    },
    close: () => pool.close(),
  };
}
