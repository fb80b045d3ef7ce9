import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * Three numbers of 0…1 (1 excluded) that nobody can compute, or compute back, without the secret: HMAC-SHA256 of the text.
 * By @noble/hashes, as Node's own hashing does not exist in browsers, and theirs makes one wait.
 */
export function computeSecretNumbers(secret: string, text: string): readonly [number, number, number] {
  const encoder = new TextEncoder();
  const hash = hmac(sha256, encoder.encode(secret), encoder.encode(text));
  return [toNumber(hash.slice(0, 6)), toNumber(hash.slice(6, 12)), toNumber(hash.slice(12, 18))];
}

const toNumber = (bytes: Uint8Array) =>
  bytes.reduce((number, byte) => number * 256 + byte, 0) / 256 ** bytes.length;
