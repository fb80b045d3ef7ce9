import { Lexer, Parser } from 'yaml';

/** Levels. A settings file has four. */
const deepest = 100;

/**
 * The line on which YAML nests deeper than anybody writes; undefined where it does not. Parsers go as deep themselves, and where
 * a stack is nearly exhausted V8 ends the process while it compiles a regular expression, rather than throwing what could be
 * caught.
 */
export function findTooDeep(text: string): number | undefined {
  if (!mayBeDeep(text)) return undefined;
  let line = 1;
  const parser = new Parser(() => (line += 1));
  for (const lexeme of new Lexer().lex(text)) {
    // What is not closed yet it keeps on a stack of its own.
    Array.from(parser.next(lexeme));
    if (parser.stack.length > deepest) return line;
  }
  return undefined;
}

/** False of all that is usual, at a glance: brackets that are not closed, and how far lines are indented, bound the depth. */
function mayBeDeep(text: string): boolean {
  let [open, indent, isStart] = [0, 0, true];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '[' || letter === '{') open += 1;
    else if (letter === ']' || letter === '}') open = Math.max(0, open - 1);
    isStart = letter === '\n' || (isStart && (letter === ' ' || letter === '-' || letter === '?'));
    indent = letter === '\n' ? 0 : isStart ? indent + 1 : indent;
    if (open + indent > deepest / 2) return true;
  }
  return false;
}
