const blocks =
  'table thead tfoot caption col colgroup tbody tr td th div dl dd dt ul ol li pre form map area blockquote address p h[1-6] hr fieldset legend section article aside header footer nav figure figcaption details summary iframe video center';
const tag = new RegExp(`</?(?:${blocks.split(' ').join('|')})(?:\\s[^<>]*)?/?>`, 'gi');
const pre = /<pre\b[^>]*>[\s\S]*?<\/pre\s*>/gi;

/**
 * Posts of WordPress's first editor hold no `<p>`: an empty line parts paragraphs, a line's end breaks the line. Posts
 * of the block editor say all of it themselves.
 */
export function makeParagraphs(html: string): string {
  const text = html.replace(/\r\n?/g, '\n');
  if (text.includes('<!-- wp:')) return text;
  const kept: string[] = [];
  const parted = text
    .replace(pre, (whole) => `\n\n\u0000${kept.push(whole) - 1}\u0000\n\n`)
    .replace(tag, (whole) => (whole.startsWith('</') ? `${whole}\n\n` : `\n\n${whole}`))
    .split(/\n\s*\n/)
    .map(makeParagraph)
    .join('\n');
  // eslint-disable-next-line no-control-regex
  return parted.replace(/\u0000(\d+)\u0000/g, (_, index: string) => kept[Number(index)] ?? '');
}

function makeParagraph(part: string): string {
  const words = part.trim();
  tag.lastIndex = 0;
  if (words === '' || words.startsWith('\u0000') || tag.test(words)) return words;
  return `<p>${words.replace(/\n/g, '<br>\n')}</p>`;
}
