/** One object as a store lists it. */
export interface StoredObject {
  /** Without the store's prefix. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Changes with the object's content; how it is worked out is the store's affair. */
  readonly etag: string;
}

/** What is said of an object to those who ask for it. */
export interface ObjectHeaders {
  readonly contentType: string;
  readonly cacheControl?: string;
}

/** What a store was given. */
export interface WrittenObject {
  readonly etag: string;
  /** Of its content, hexadecimal. */
  readonly sha256: string;
  readonly size: number;
}

/** The objects below one prefix of a bucket. Every method throws a StoreError where the store refuses. */
export interface Store {
  list(): AsyncGenerator<StoredObject>;
  /** Undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  write(path: string, bytes: Uint8Array, headers: ObjectHeaders): Promise<WrittenObject>;
  /** A file of any size. */
  writeFile(path: string, file: string, headers: ObjectHeaders): Promise<WrittenObject>;
  remove(path: string): Promise<void>;
  close(): void;
}
