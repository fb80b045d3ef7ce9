/** What becomes of a file whose text shall be another one. */
export type Rewritten =
  | { readonly kind: 'rewritten'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Somebody has changed it since; `theirs` is what it says now, undefined where it is gone. */
  | { readonly kind: 'changed'; readonly theirs: string | undefined }
  /** Its bytes are no UTF-8: written as that, every letter of it might become another one. */
  | { readonly kind: 'foreign' };

const mark = [0xef, 0xbb, 0xbf];

/**
 * The bytes of a file that said `before` and shall say `after`; a byte order mark stays.
 *
 * @param found the file's bytes as they are now; undefined where there is none
 * @param before its text as it was read; undefined where there was none
 */
export function rewriteText(
  found: Uint8Array | undefined,
  before: string | undefined,
  after: string,
): Rewritten {
  const encoded = new TextEncoder().encode(after);
  if (found === undefined)
    return before === undefined
      ? { kind: 'rewritten', bytes: encoded }
      : { kind: 'changed', theirs: undefined };
  const text = decodeUtf8(found);
  if (text === undefined) return { kind: 'foreign' };
  if (text !== before) return { kind: 'changed', theirs: text };
  const isMarked = mark.every((byte, i) => found[i] === byte);
  return { kind: 'rewritten', bytes: isMarked ? new Uint8Array([...mark, ...encoded]) : encoded };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
