/** What ends a paragraph, an entry of a list, a cell of a table, a line. */
const ends = /<\/(?:p|li|h[1-6]|blockquote|pre|div|section|summary|d[td]|t[dhr]|figcaption|caption)>/;
const line = /<br\b[^>]*>/g;
const tag = /<(?:"[^"]*"|'[^']*'|[^'">])*>/g;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The text of sanitised HTML, paragraph by paragraph; empty ones are left out. */
export function splitParagraphs(html: string): string[] {
  return html
    .split(ends)
    .map((part) => decode(part.replace(line, ' ').replace(tag, '')).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
