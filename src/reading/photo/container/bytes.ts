/** Text of bytes that are one character each, as tags and signatures of containers are. */
export function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

/** True where the bytes at `start` spell the signature. */
export function startsWith(bytes: Uint8Array, signature: string, start = 0): boolean {
  for (let index = 0; index < signature.length; index++)
    if (bytes[start + index] !== signature.charCodeAt(index)) return false;
  return true;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** First place at or after `start` and before `end` where the signature stands, else −1. */
export function indexOfAscii(bytes: Uint8Array, signature: string, start = 0, end = bytes.length): number {
  const last = Math.min(end, bytes.length) - signature.length;
  for (let at = start; at <= last; at++) if (startsWith(bytes, signature, at)) return at;
  return -1;
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    joined.set(part, position);
    position += part.length;
  }
  return joined;
}
