import { joinBytes, viewOf } from '../photo/container/bytes.ts';
import { computeCrc } from './computeCrc.ts';

/** A PNG chunk with its length and checksum. */
export function makePngChunk(name: string, data: Uint8Array): Uint8Array {
  const named = joinBytes([new TextEncoder().encode(name), data]);
  const frame = new Uint8Array(8);
  viewOf(frame).setUint32(0, data.length);
  viewOf(frame).setUint32(4, computeCrc(named));
  return joinBytes([frame.subarray(0, 4), named, frame.subarray(4)]);
}
