/** A file that is read piece by piece: videos are larger than memory. */
export interface ByteSource {
  /** Bytes. */
  readonly size: number;
  /** The bytes from `at` on, fewer where the file ends before. */
  read(at: number, length: number): Promise<Uint8Array>;
}

export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)),
  };
}

/** A part of another file that is itself one: the movie behind a motion photo. */
export function partOf(source: ByteSource, start: number, size: number): ByteSource {
  return {
    size: Math.max(0, Math.min(size, source.size - start)),
    read: (at, length) => source.read(start + at, Math.max(0, Math.min(length, size - at))),
  };
}
