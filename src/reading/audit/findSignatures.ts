import { startsWith } from '../photo/container/bytes.ts';

export interface Signed {
  readonly signature: string;
  readonly at: number;
}

/** Characters of each signature that are looked at first; none of them is a zero, of which files have long runs. */
const reach = 4;

/**
 * Every place where one of the signatures stands. Looks at the last of four bytes and leaps as far as no signature
 * can hide (Wu and Manber's search with a table of single bytes), so that most bytes are never looked at.
 */
export function* findSignatures(bytes: Uint8Array, signatures: readonly string[]): Generator<Signed> {
  const leaps = makeLeaps(signatures);
  let at = reach - 1;
  while (at < bytes.length) {
    const leap = leaps[bytes[at]!]!;
    if (leap > 0) {
      at += leap;
      continue;
    }
    const start = at - reach + 1;
    for (const signature of signatures)
      if (startsWith(bytes, signature, start)) yield { signature, at: start };
    at += 1;
  }
}

/** How far one may go on from a byte: to the nearest place where a signature could have it last. */
function makeLeaps(signatures: readonly string[]): Uint8Array {
  const leaps = new Uint8Array(256).fill(reach);
  for (const signature of signatures)
    for (let index = 0; index < reach; index++) {
      const byte = signature.charCodeAt(index);
      leaps[byte] = Math.min(leaps[byte]!, reach - 1 - index);
    }
  return leaps;
}
