import { describeError, errorCode } from '../describeError.ts';
import { ArchiveError } from './archiveError.ts';
import type { ArchiveSource } from './archiveSource.ts';

/** Milliseconds without a byte after which a connection counts as broken. */
const patience = 30_000;

/** The connection failed or broke off: it may work again. */
export class ConnectionError extends ArchiveError {}

/** An archive on a web server, which has to answer with parts of it. */
export function openHttpSource(url: string): ArchiveSource {
  let version: string | undefined;
  const name = url;

  async function ask(offset: number, length: number, signal: AbortSignal): Promise<Response> {
    const range = `bytes=${offset}-${offset + length - 1}`;
    // Compressed on the way, a range would be one of other bytes.
    const response = await fetch(url, { headers: { Range: range, 'Accept-Encoding': 'identity' }, signal });
    if (response.status === 206 && startOf(response) === offset) return response;
    await response.body?.cancel();
    if (response.ok)
      throw new ArchiveError(
        `${name} cannot be read in parts: its server answers with the whole archive${sizeOf(response)}; ` +
          'download it, and name the file',
      );
    if (response.status >= 500 || response.status === 429)
      throw new ConnectionError(`${name} cannot be read: its server answers ${response.status}`);
    throw new ArchiveError(`${name} cannot be read: its server answers ${response.status}`);
  }

  function checkVersion({ headers }: Response): void {
    const told = headers.get('etag') ?? headers.get('last-modified') ?? '';
    const found = `${told} ${/\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1] ?? ''}`;
    if (version !== undefined && version !== found)
      throw new ArchiveError(`${name} has changed while it was read; begin again`);
    version = found;
  }

  return {
    name,
    get version() {
      return version ?? '';
    },
    async *stream(offset, length) {
      const connection = new AbortController();
      const watch = setTimeout(() => connection.abort(new Error('no answer for 30 seconds')), patience);
      let left = length;
      try {
        const response = await ask(offset, length, connection.signal);
        checkVersion(response);
        for await (const bytes of response.body ?? []) {
          watch.refresh();
          const chunk = (bytes as Uint8Array).subarray(0, left); // a body streams bytes, which its type leaves open
          left -= chunk.length;
          yield chunk;
        }
      } catch (error) {
        throw error instanceof ArchiveError ? error : new ConnectionError(describeBreak(name, error));
      } finally {
        clearTimeout(watch);
        connection.abort();
      }
    },
    close: async () => {},
  };
}

const startOf = ({ headers }: Response) =>
  Number(/^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1] ?? NaN);

function sizeOf({ headers }: Response): string {
  const bytes = Number(headers.get('content-length') ?? 0);
  return bytes > 0 ? ` of ${(bytes / 1e6).toFixed(1)} MB` : '';
}

/** Node's fetch says "fetch failed" or "terminated", and the reason below it. */
function describeBreak(name: string, error: unknown): string {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const known: Readonly<Record<string, string>> = {
    ECONNREFUSED: 'nothing answers there',
    ENOTFOUND: 'there is no server of that name, or no network',
    EAI_AGAIN: 'there is no network',
    ECONNRESET: 'the connection broke off',
    UND_ERR_SOCKET: 'the connection broke off',
  };
  return `${name} cannot be read: ${known[errorCode(reason) ?? ''] ?? describeError(reason)}`;
}
