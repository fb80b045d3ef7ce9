import type { OpenedFile, ServedFile } from '../../trip/openedTrip.ts';
import { partQuery, tokenHeader, tokenQuery } from './devWire.ts';

/**
 * A file of the author's library as a blob that holds nothing and asks `pinhole dev` for what is read of it, so that a
 * library of any size can be open. What wants the bytes of a blob without reading them (`createImageBitmap`,
 * `URL.createObjectURL`, a message to a worker) gets none of them: see `wholeBlob`, `addressOf` and `blobOf`.
 */
export class ServedBlob extends Blob {
  readonly #file: ServedFile;
  readonly #start: number;
  readonly #end: number;

  /** @param range places in the file, the end exclusive */
  constructor(file: ServedFile, { start = 0, end = file.size, type = '' } = {}) {
    super([], { type });
    this.#file = file;
    this.#start = start;
    this.#end = Math.max(start, end);
  }

  override get size(): number {
    return this.#end - this.#start;
  }

  override slice(start = 0, end = this.size, type = ''): ServedBlob {
    const place = (offset: number) =>
      this.#start + (offset < 0 ? Math.max(0, this.size + offset) : Math.min(this.size, offset));
    return new ServedBlob(this.#file, { start: place(start), end: place(end), type });
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.#ask()).arrayBuffer();
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  override async text(): Promise<string> {
    return (await this.#ask()).text();
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
    // Whoever reads is told of an error by the stream.
    void this.#ask()
      .then((answer) => (answer.body ? answer.body.pipeTo(writable) : writable.close()))
      .catch((error: unknown) => writable.abort(error).catch(() => undefined));
    return readable;
  }

  /** Where elements that show pictures and videos find the file, or the part of it that is a video. */
  get address(): string {
    const isPart = this.#start > 0 || this.#end < this.#file.size;
    const part = isPart ? `&${partQuery}=${this.#start}-${this.#end}` : '';
    return `${this.#file.url}?${tokenQuery}=${this.#file.token}${part}`;
  }

  /** The same bytes in a blob that has them. */
  async whole(): Promise<Blob> {
    return new Blob([await this.arrayBuffer()], { type: this.type });
  }

  async #ask(): Promise<Response> {
    if (this.size === 0) return new Response(new Blob());
    const answer = await fetch(this.#file.url, {
      headers: { [tokenHeader]: this.#file.token, Range: `bytes=${this.#start}-${this.#end - 1}` },
      cache: 'no-store',
    });
    // A shorter answer is one of a file that has been written over since it was listed.
    if (answer.status !== 206 || Number(answer.headers.get('Content-Length')) !== this.size)
      throw new Error('the file cannot be read as it was when the trip was opened');
    return answer;
  }
}

/** Where the bytes of a file are, as it can be passed to a worker. */
export type FileBytes = Pick<OpenedFile, 'blob' | 'served'>;

/** The bytes of a file, in a worker too. */
export function blobOf({ blob, served }: FileBytes): Blob {
  return served && !(blob instanceof ServedBlob) ? new ServedBlob(served) : blob;
}

/** A blob that has its bytes, for what does not read them itself. */
export async function wholeBlob(blob: Blob): Promise<Blob> {
  return blob instanceof ServedBlob ? blob.whole() : blob;
}

/** An address of the blob for elements that show it; to be revoked as any other of `URL.createObjectURL`. */
export function addressOf(blob: Blob): string {
  return blob instanceof ServedBlob ? blob.address : URL.createObjectURL(blob);
}
