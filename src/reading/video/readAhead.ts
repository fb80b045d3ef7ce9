import type { ByteSource } from './byteSource.ts';

/** Bytes that are read at once: what is asked for next mostly lies behind what was asked for last. */
const ahead = 4 * 1024 * 1024;
/** Shorter than this is one look among others, and nothing is read ahead. */
const look = 256;

/** The same bytes, in fewer and larger reads. */
export function readAhead({ size, read }: ByteSource): ByteSource {
  let window: { readonly at: number; readonly bytes: Uint8Array } | undefined;
  return {
    size,
    async read(at, length) {
      const end = Math.min(at + length, size);
      if (!window || at < window.at || end > window.at + window.bytes.length) {
        const wanted = Math.max(0, end - at);
        const most = wanted < look ? wanted : Math.max(wanted, Math.min(ahead, size - at));
        window = { at, bytes: await read(at, most) };
      }
      return window.bytes.subarray(at - window.at, Math.max(0, end - window.at));
    },
  };
}
