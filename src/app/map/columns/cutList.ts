/**
 * Cuts a list where its own items say so (content-defined chunking): whether a cut follows an item depends on that
 * item's id alone, so an item that is added or taken out changes the one piece that it lies in.
 *
 * @param size of a piece on average; none is longer than twice that
 */
export function cutList<Item extends { readonly id: string }>(
  items: readonly Item[],
  size: number,
): Item[][] {
  const pieces: Item[][] = [];
  let piece: Item[] = [];
  for (const item of items) {
    piece.push(item);
    if (hashText(item.id) % size !== 0 && piece.length < 2 * size) continue;
    pieces.push(piece);
    piece = [];
  }
  return piece.length > 0 ? [...pieces, piece] : pieces;
}

/** FNV-1a by Fowler, Noll and Vo, its bits mixed once more (the end of MurmurHash3). */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
