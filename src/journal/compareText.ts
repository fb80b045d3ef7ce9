/** The order of the texts' bytes in UTF-8, which no machine's language changes. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    return weigh(a.charCodeAt(i)) - weigh(b.charCodeAt(i));
  }
  return a.length - b.length;
}

/** UTF-16 keeps the halves of the last characters (from U+10000) before U+E000; in UTF-8 they come after. */
const weigh = (unit: number) => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit);
