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

/** An object as it came. */
export interface ReadObject {
  readonly bytes: Uint8Array;
  /** Of what was written, as its writer noted it; hexadecimal. */
  readonly sha256?: string;
}

/** The objects below one prefix of a bucket. Every method throws a StoreError where the store refuses. */
export interface Store {
  list(): AsyncGenerator<StoredObject>;
  /** Undefined where there is none. */
  read(path: string): Promise<ReadObject | undefined>;
  /** Reads one of any size into a file. Undefined where there is none, false where it is not what its writer noted. */
  readFile(path: string, file: string): Promise<boolean | undefined>;
  has(path: string): Promise<boolean>;
  write(path: string, bytes: Uint8Array, headers: ObjectHeaders): Promise<WrittenObject>;
  /** A file of any size. */
  writeFile(path: string, file: string, headers: ObjectHeaders): Promise<WrittenObject>;
  remove(path: string): Promise<void>;
  close(): void;
}
