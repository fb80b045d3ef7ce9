import { createHash } from 'node:crypto';

/** A file of an entry. */
export interface EntryFile {
  /** Its name in the store of renditions. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One thing that was read or made, with the files that belong to it. */
export interface Entry<Value> {
  readonly value: Value;
  readonly files: readonly EntryFile[];
}

interface Header<Value> {
  readonly entry: string;
  readonly value: Value;
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** One object for all that belongs together: a line of JSON, then the files one after the other. */
export function packEntry(name: string, { value, files }: Entry<unknown>): Uint8Array {
  const header: Header<unknown> = {
    entry: name,
    value,
    files: files.map((file) => ({ name: file.name, size: file.bytes.length, sha256: hash(file.bytes) })),
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...files.map(({ bytes }) => bytes)]);
}

/** Undefined of what is not whole, or not what was asked for. */
export function unpackEntry<Value>(name: string, bytes: Uint8Array): Entry<Value> | undefined {
  const end = bytes.indexOf(0x0a);
  const header = end < 0 ? undefined : parseHeader<Value>(bytes.subarray(0, end));
  if (header?.entry !== name) return undefined;
  const files: EntryFile[] = [];
  let at = end + 1;
  for (const file of header.files) {
    const content = bytes.subarray(at, at + file.size);
    if (!isName.test(file.name) || hash(content) !== file.sha256) return undefined;
    files.push({ name: file.name, bytes: content });
    at += file.size;
  }
  return at === bytes.length ? { value: header.value, files } : undefined;
}

/** What the store of renditions names files; nothing else is written. */
const isName = /^[0-9a-f]{16}-[\w.-]+$/;

function parseHeader<Value>(bytes: Uint8Array): Header<Value> | undefined {
  try {
    // Names of entries say which code wrote them.
    return JSON.parse(new TextDecoder().decode(bytes)) as Header<Value>;
  } catch {
    return undefined;
  }
}
