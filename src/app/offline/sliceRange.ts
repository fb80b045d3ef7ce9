/** The first and the last byte that a `Range` header asks for. */
export interface Slice {
  readonly first: number;
  readonly last: number;
}

/**
 * What of a file of `size` bytes is meant. `whole`: the header asks for several parts or is none, so the file is
 * answered as a whole (RFC 9110, 14.2); `none`: there is nothing where it points.
 */
export function parseRange(header: string, size: number): Slice | 'whole' | 'none' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (from === '' && to === '') return 'whole';
  if (from === '')
    return size === 0 || Number(to) === 0
      ? 'none'
      : { first: Math.max(0, size - Number(to)), last: size - 1 };
  if (to !== '' && Number(to) < Number(from)) return 'whole';
  if (Number(from) >= size) return 'none';
  return { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}

/** A kept whole file as a server would answer the range. */
export async function sliceRange(whole: Response, header: string): Promise<Response> {
  const file = await whole.blob();
  const range = parseRange(header, file.size);
  const headers = new Headers(whole.headers);
  // The length of what came over the wire, perhaps compressed.
  headers.delete('Content-Encoding');
  if (range === 'none') {
    headers.set('Content-Range', `bytes */${file.size}`);
    headers.set('Content-Length', '0');
    return new Response(null, { status: 416, statusText: 'Range Not Satisfiable', headers });
  }
  if (range === 'whole') return new Response(file, { headers });
  const { first, last } = range;
  headers.set('Content-Range', `bytes ${first}-${last}/${file.size}`);
  headers.set('Content-Length', String(last - first + 1));
  const type = headers.get('Content-Type') ?? '';
  const part = file.slice(first, last + 1, type);
  return new Response(part, { status: 206, statusText: 'Partial Content', headers });
}
