import type { Source } from 'pmtiles';

/** Bytes that a map is worth where a host cannot send the part that is needed. */
const mostWhole = 100 * 1024 * 1024;

/**
 * A file that is read by ranges. A host that ignores them answers with the whole file, some that compress it with a part
 * of something else: then the whole is loaded, once, and cut here.
 *
 * @param size of the file in bytes
 */
export function makeSlicedSource(url: string, size: number): Source {
  let whole: Promise<ArrayBuffer> | undefined;
  let ranged = false;

  async function fetchRange(offset: number, length: number, signal?: AbortSignal) {
    const range = `bytes=${offset}-${offset + length - 1}`;
    // Until ranges are known to work the answer may be the whole file, which all wait for.
    const response = await fetch(url, { headers: { Range: range }, ...(ranged && signal && { signal }) });
    if (response.status === 206) {
      const data = await response.arrayBuffer();
      if (data.byteLength !== Math.min(length, size - offset)) return undefined;
      ranged = true;
      return data;
    }
    if (response.status === 200 && size <= mostWhole) whole ??= readWhole(response);
    else await response.body?.cancel();
    return undefined;
  }

  async function fetchWhole(): Promise<ArrayBuffer> {
    if (size > mostWhole) throw new Error(`${url}: ${size} bytes, and the host sends no parts of it`);
    return readWhole(await fetch(url));
  }

  async function readWhole(response: Response): Promise<ArrayBuffer> {
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const data = await response.arrayBuffer();
    if (data.byteLength !== size) throw new Error(`${url}: ${data.byteLength} bytes instead of ${size}`);
    return data;
  }

  return {
    getKey: () => url,
    async getBytes(offset, length, signal) {
      const part = whole === undefined ? await fetchRange(offset, length, signal) : undefined;
      if (part) return { data: part };
      whole ??= fetchWhole();
      whole.catch(() => (whole = undefined)); // the next tile tries again
      return { data: (await whole).slice(offset, offset + length) };
    },
  };
}
