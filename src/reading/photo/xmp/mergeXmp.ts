import type { XmpItem, XmpProperties } from './parseXmp.ts';

/** Packets of one file as one; what an earlier one says stands. */
export function mergeXmp(packets: readonly XmpProperties[]): XmpProperties {
  return new Map<string, readonly XmpItem[]>([...packets].reverse().flatMap((packet) => [...packet]));
}
