import { viewOf } from '../../photo/container/bytes.ts';
import type { Box } from '../../photo/container/listBoxes.ts';
import { findBox } from '../readTracks.ts';
import { VideoError } from '../videoError.ts';

/** A run of samples that lie one behind the other in the file. */
export interface Chunk {
  readonly at: number;
  readonly length: number;
  /** Of each sample in it; absent where they are all alike and nothing is looked for in them. */
  readonly samples: readonly number[];
}

/** No film has more pictures, and the table of each has four bytes for it. */
const mostSamples = 16_000_000;
const damaged = () => new VideoError('its table of contents contradicts itself');

/** Where the samples of a track lie. What the tables say is checked against each other: they come from anywhere. */
export function listChunks(moov: Uint8Array, track: Box): Chunk[] {
  const tables = findBox(moov, track, ['mdia', 'minf', 'stbl']);
  if (!tables) throw damaged();
  const offsets = readOffsets(moov, tables);
  const sizeOf = readSizes(moov, tables);
  const runs = readRuns(moov, tables);
  const chunks: Chunk[] = [];
  let sample = 0;
  let run = 0;
  offsets.forEach((at, index) => {
    while (run + 1 < runs.length && (runs[run + 1]?.first ?? 0) <= index + 1) run++;
    const count = Math.min(runs[run]?.count ?? 0, sizeOf.count - sample);
    const samples: number[] = [];
    for (let own = 0; own < count; own++) samples.push(sizeOf.size(sample + own));
    sample += count;
    chunks.push({ at, length: samples.reduce((sum, size) => sum + size, 0), samples });
  });
  if (sample < sizeOf.count) throw damaged();
  return chunks;
}

function tableOf(
  moov: Uint8Array,
  tables: Box,
  type: string,
  head: number,
): { box: Box; count: number } | undefined {
  const box = findBox(moov, tables, [type]);
  if (!box) return undefined;
  if (box.end - box.start < head) throw damaged();
  return { box, count: viewOf(moov).getUint32(box.start + head - 4) };
}

function readOffsets(moov: Uint8Array, tables: Box): number[] {
  const view = viewOf(moov);
  const short = tableOf(moov, tables, 'stco', 8);
  const table = short ?? tableOf(moov, tables, 'co64', 8);
  if (!table) throw damaged();
  const step = short ? 4 : 8;
  const { box, count } = table;
  if (count * step > box.end - box.start - 8) throw damaged();
  return Array.from({ length: count }, (_, index) => {
    const at = box.start + 8 + index * step;
    return short ? view.getUint32(at) : Number(view.getBigUint64(at));
  });
}

interface Sizes {
  readonly count: number;
  readonly size: (sample: number) => number;
}

function readSizes(moov: Uint8Array, tables: Box): Sizes {
  const view = viewOf(moov);
  const plain = tableOf(moov, tables, 'stsz', 12);
  const table = plain ?? tableOf(moov, tables, 'stz2', 12);
  if (!table) throw damaged();
  const { box, count } = table;
  if (count > mostSamples) throw damaged();
  const { start, end } = box;
  if (plain) {
    const same = view.getUint32(start + 4);
    if (same !== 0) return { count, size: () => same };
    if (count * 4 > end - start - 12) throw damaged();
    return { count, size: (sample) => view.getUint32(start + 12 + sample * 4) };
  }
  const bits = moov[start + 7] ?? 0;
  if (![4, 8, 16].includes(bits) || (count * bits) / 8 > end - start - 12) throw damaged();
  const at = start + 12;
  if (bits === 16) return { count, size: (sample) => view.getUint16(at + sample * 2) };
  if (bits === 8) return { count, size: (sample) => moov[at + sample] ?? 0 };
  return { count, size: (sample) => ((moov[at + (sample >> 1)] ?? 0) >> (sample % 2 === 0 ? 4 : 0)) & 15 };
}

/** From which chunk on, counted from 1, each has so many samples. */
function readRuns(moov: Uint8Array, tables: Box): { first: number; count: number }[] {
  const table = tableOf(moov, tables, 'stsc', 8);
  if (!table || table.count * 12 > table.box.end - table.box.start - 8) throw damaged();
  const view = viewOf(moov);
  return Array.from({ length: table.count }, (_, index) => {
    const at = table.box.start + 8 + index * 12;
    return { first: view.getUint32(at), count: view.getUint32(at + 4) };
  });
}
