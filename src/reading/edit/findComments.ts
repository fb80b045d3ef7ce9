import { Lexer } from 'yaml';

/** Characters of a text from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Signs that the lexer puts between pieces of the text: a document begins, a scalar follows, a bracket is missing. */
const signs = new Set(['\u0002', '\u001f', '\u0018']);

/** Where the comments of a YAML text are, in their order, each from its `#` to the end of its line. */
export function findComments(text: string): readonly Span[] {
  const found: Span[] = [];
  let at = 0;
  let isScalar = false;
  for (const piece of new Lexer().lex(text)) {
    if (!signs.has(piece)) {
      if (piece.startsWith('#') && !isScalar) found.push({ start: at, end: at + piece.length });
      at += piece.length;
    }
    isScalar = piece === '\u001f';
  }
  return found;
}
