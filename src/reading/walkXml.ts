import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Without prefix: `trkpt` for `gpx:trkpt`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  /** Where its start tag ends, from 1. */
  readonly line: number;
  /** What stands directly in it, read so far; CDATA too. */
  text: string;
}

/** Told of each element as it starts and, where the text goes on so far, as it ends. */
export interface XmlVisitor {
  /** May throw an XmlBreak to stop. */
  open(element: XmlElement): void;
  close(element: XmlElement): void;
}

/** Why reading stopped. */
export class XmlBreak extends Error {
  override readonly name = 'XmlBreak';
}

/** Character data in CDATA, where `&` is itself, or an `&` that begins nothing XML knows by itself. */
const ampersands = /<!\[CDATA\[[^]*?(?:\]\]>|$)|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/gi;

/**
 * Walks through XML until it ends or breaks, and says in what line and why it broke: what the visitor was told before
 * that stands. A bare `&` is taken as written, and so are entities that a DOCTYPE declares: none is ever expanded.
 */
export function walkXml(text: string, visitor: XmlVisitor): { line: number; what: string } | undefined {
  const parser = new SaxesParser({ position: false });
  const blank = /^\s*/.exec(text)![0]; // some exports begin with an empty line, which XML forbids
  const line = () => parser.line + countLines(blank);
  attach(parser, visitor, line);
  try {
    parser.write(text.slice(blank.length).replace(ampersands, (found) => (found === '&' ? '&amp;' : found)));
    parser.close();
    return undefined;
  } catch (error) {
    if (error instanceof XmlBreak) return { line: line(), what: error.message };
    throw error;
  }
}

function attach(parser: SaxesParser, visitor: XmlVisitor, line: () => number): void {
  let element: XmlElement | undefined;
  const addText = (text: string) => {
    if (element) element.text += text;
  };
  parser.on('error', ({ message }) => {
    throw new XmlBreak(message.replace(/\.$/, ''));
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ name, attributes }) => {
    element = {
      name: name.slice(name.indexOf(':') + 1),
      attributes,
      parent: element,
      line: line(),
      text: '',
    };
    visitor.open(element);
  });
  parser.on('closetag', () => {
    if (element) visitor.close(element);
    element = element?.parent;
  });
}

function countLines(text: string): number {
  return text.split(/\r\n?|\n/).length - 1;
}
