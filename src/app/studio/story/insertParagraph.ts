/** A text, and where the next letter would go. */
export interface EditedText {
  readonly text: string;
  readonly caret: number;
}

/** Puts a paragraph of its own where the caret stands: behind the line that it stands in, if that is not empty. */
export function insertParagraph(text: string, caret: number, paragraph: string): EditedText {
  const isBetween = /(^|\n)[ \t]*$/.test(text.slice(0, caret)) && /^[ \t]*(\n|$)/.test(text.slice(caret));
  const end = text.indexOf('\n', caret);
  const at = isBetween || end < 0 ? (isBetween ? caret : text.length) : end;
  const before = text
    .slice(0, at)
    .replace(/\n+[ \t]*$/, '')
    .trimEnd();
  const after = text
    .slice(at)
    .replace(/^\s*\n|^\s+/, '')
    .replace(/^\n+/, '');
  const head = before === '' ? '' : `${before}\n\n`;
  return {
    text: `${head}${paragraph}\n${after === '' ? '' : `\n${after}`}`,
    caret: head.length + paragraph.length,
  };
}
