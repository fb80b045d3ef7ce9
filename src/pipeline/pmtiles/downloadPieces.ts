import { setTimeout } from 'node:timers/promises';
import type { ArchiveSource } from './archiveSource.ts';
import { ArchiveError } from './archiveError.ts';
import { ConnectionError } from './openHttpSource.ts';
import type { Part } from './openPart.ts';
import type { DownloadPlan, Piece } from './planDownload.ts';

export interface DownloadOptions {
  /** Told how many bytes of the plan are there. */
  readonly onProgress: (done: number) => void;
  /** How often in a row a connection may fail, and the milliseconds before it is tried again. */
  readonly patience: { readonly tries: number; readonly pause: number };
}

/** Fetches what the part file does not have yet. A connection that breaks off is taken up where it ended. */
export async function downloadPieces(
  source: ArchiveSource,
  { ranges, size }: DownloadPlan,
  { start, part }: { readonly start: number; readonly part: Part },
  { onProgress, patience }: DownloadOptions,
): Promise<void> {
  let done = part.done;
  onProgress(done);
  for (const range of ranges) {
    let failures = 0;
    for (let rest = restOf(range, done); rest.length > 0; rest = restOf(range, done)) {
      const before = done;
      try {
        await fetchPieces(rest);
      } catch (error) {
        failures = done > before ? 1 : failures + 1;
        if (!(error instanceof ConnectionError) || failures >= patience.tries)
          throw explain(error, done, size);
        await setTimeout(patience.pause * failures);
      }
    }
  }

  async function fetchPieces(pieces: readonly Piece[]): Promise<void> {
    const [from, to] = [pieces[0]!.offset, pieces.at(-1)!.offset + pieces.at(-1)!.length];
    let at = from;
    for await (const chunk of source.stream(start + from, to - from)) {
      for (const { bytes, place } of cut(chunk, at, pieces)) {
        await part.write(bytes, place);
        done = place + bytes.length;
        onProgress(done);
      }
      at += chunk.length;
    }
    if (at < to) throw new ArchiveError(`${source.name} ends too early: it is not complete`);
  }
}

/** The pieces that are missing, the first of them from where it was left. */
function restOf(range: readonly Piece[], done: number): Piece[] {
  return range
    .filter(({ at, length }) => at + length > done)
    .map((piece) => {
      const have = Math.max(0, done - piece.at);
      return { offset: piece.offset + have, length: piece.length - have, at: piece.at + have };
    });
}

/** The parts of a chunk, which begins at `from`, that belong to pieces. */
function* cut(chunk: Uint8Array, from: number, pieces: readonly Piece[]) {
  for (const { offset, length, at } of pieces) {
    const [begin, end] = [Math.max(offset, from), Math.min(offset + length, from + chunk.length)];
    if (begin < end) yield { bytes: chunk.subarray(begin - from, end - from), place: at + begin - offset };
  }
}

function explain(error: unknown, done: number, size: number): unknown {
  if (!(error instanceof ArchiveError)) return error;
  const have = `${(done / 1e6).toFixed(1)} of ${(size / 1e6).toFixed(1)} MB are there`;
  return new ArchiveError(`${error.message}\n${have}; the same command goes on from where it stopped`);
}
