/** A part of a Markdown text that means the same by itself. */
export interface TextBlock {
  readonly text: string;
  /** Where it begins: characters, and lines, from 0. */
  readonly offset: number;
  readonly line: number;
}

/** What may hold empty lines, or is named elsewhere in the text: fences, HTML of some kinds, definitions. */
const spanning = /^[\s>*+\-\d.)]*(?:```|~~~|<(?:pre|script|style|textarea|[!?]))|^ {0,3}\[[^\]\n]+\]:/im;

/** An empty line, and a letter at the beginning of the next: no list, quote or paragraph goes on behind that. */
const border = /\n[ \t]*\n+(?=\p{L}|!\[|\[|#)/gu;

/**
 * Parts of a text that can be parsed one by one, at a fraction of the cost of a long text at once; all of it where that is
 * not plain to see.
 */
export function* splitBlocks(text: string): Generator<TextBlock> {
  if (spanning.test(text)) return yield { text, offset: 0, line: 0 };
  let offset = 0;
  let line = 0;
  for (const { index, 0: gap } of text.matchAll(border)) {
    const part = text.slice(offset, index + gap.length);
    yield { text: part, offset, line };
    offset += part.length;
    line += part.split('\n').length - 1;
  }
  yield { text: text.slice(offset), offset, line };
}
