const opening = '<![CDATA[';
const closing = ']]>';
const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi;
/** Characters at the end of a piece in which something may be cut in two. */
const reach = 12;

/**
 * Takes XML piece by piece and gives it with every `&` that begins nothing XML knows made a plain one: old exports hold
 * `R&B` and `&hearts;`. In CDATA it is itself anyway.
 */
export function makeAmpersandEscaper(): (piece: string, last?: boolean) => string {
  let held = '';
  let inData = false;
  return (piece, last = false) => {
    let text = held + piece;
    let escaped = '';
    for (;;) {
      const mark = inData ? closing : opening;
      const at = text.indexOf(mark);
      if (at === -1) break;
      escaped += escape(text.slice(0, at + mark.length));
      text = text.slice(at + mark.length);
      inData = !inData;
    }
    const cut = last ? text.length : findCut(text);
    held = text.slice(cut);
    return escaped + escape(text.slice(0, cut));
  };

  function escape(text: string): string {
    return inData ? text : text.replace(bare, '&amp;');
  }
}

function findCut(text: string): number {
  const from = Math.max(0, text.length - reach);
  const found = text.slice(from).search(/[&<\]]/);
  return found === -1 ? text.length : from + found;
}
