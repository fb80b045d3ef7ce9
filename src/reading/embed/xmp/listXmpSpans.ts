import { SaxesParser } from 'saxes';
import { NotEmbedded } from '../notEmbedded.ts';

/** From `start` to before `end`, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A property as an attribute or an element, the blanks before it included. */
export interface XmpPropertySpan extends TextSpan {
  readonly namespace: string;
  readonly name: string;
}

/** A description of the picture. */
export interface XmpDescription extends TextSpan {
  readonly properties: readonly XmpPropertySpan[];
}

/** Where in an XMP packet its properties stand. */
export interface XmpSpans {
  readonly descriptions: readonly XmpDescription[];
  /** Where a further description goes; where there is no room yet, what makes some. */
  readonly room: TextSpan & { readonly before: string; readonly after: string };
  /** With its colon: `rdf:`. */
  readonly prefix: string;
  /** By namespace: programs of Adobe refuse a packet that has two for one. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Of which picture the descriptions are, as it is written there. */
  readonly about: string;
}

/** Blanks before an element that go with it. */
const mostBlanks = 200;
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xml = 'http://www.w3.org/XML/1998/namespace';

/** What an element is by where it stands. */
type Kind = 'outer' | 'rdf' | 'description' | 'inner';

/** What is open while a packet is read. */
interface Open {
  readonly start: number;
  readonly kind: Kind;
  /** Of a description. */
  readonly properties: XmpPropertySpan[];
}

export function listXmpSpans(packet: string): XmpSpans {
  const parser = new SaxesParser({ xmlns: true });
  const descriptions: XmpDescription[] = [];
  const open: Open[] = [];
  let written: { name: string; start: number; end: number }[] = [];
  let [elementStart, attributeStart] = [0, 0];
  let found: Pick<XmpSpans, 'room' | 'prefix'> | undefined;
  let about: string | undefined;
  const prefixes = new Map<string, string>();

  parser.on('error', () => {
    throw new NotEmbedded('its XMP is no XML that every program can read');
  });
  parser.on('opentagstart', ({ name }) => {
    elementStart = packet.lastIndexOf(`<${name}`, parser.position - 1);
    attributeStart = elementStart + name.length + 1;
    written = [];
  });
  parser.on('attribute', ({ name, prefix, local, value }) => {
    if (prefix === 'xmlns' && local !== '' && !prefixes.has(value)) prefixes.set(value, local);
    written.push({ name, start: attributeStart, end: parser.position });
    attributeStart = parser.position;
  });
  parser.on('opentag', (tag) => {
    const kind = kindOf(tag, open.at(-1)?.kind ?? 'outer');
    const properties: XmpPropertySpan[] = [];
    open.push({ start: elementStart, kind, properties });
    if (kind !== 'description') return;
    for (const { name, start, end } of written) {
      const attribute = tag.attributes[name];
      // Old writers leave its prefix out.
      if (attribute?.local === 'about' && ['', rdf].includes(attribute.uri))
        about ??= packet.slice(start, end).trim();
      if (!attribute || attribute.prefix === 'xmlns' || [rdf, xml, ''].includes(attribute.uri)) continue;
      properties.push({ namespace: attribute.uri, name: attribute.local, start, end });
    }
  });
  parser.on('closetag', (tag) => {
    const closed = open.pop();
    if (!closed) return;
    const outer = open.at(-1);
    if (closed.kind === 'rdf')
      found ??= { room: findRoom(tag), prefix: tag.prefix === '' ? '' : `${tag.prefix}:` };
    else if (closed.kind === 'description')
      descriptions.push({ ...spanOf(closed), properties: closed.properties });
    else if (outer?.kind === 'description')
      outer.properties.push({ ...spanOf(closed), namespace: tag.uri, name: tag.local });
  });
  parser.write(packet);
  parser.close();
  if (!found) throw new NotEmbedded('its XMP has no descriptions');
  return { ...found, descriptions, prefixes, about: about ?? `${found.prefix}about=""` };

  /** Of an element that ends here, with the blanks before it. */
  function spanOf({ start }: Open): TextSpan {
    const blanks = /\s*$/.exec(packet.slice(Math.max(0, start - mostBlanks), start))![0];
    return { start: start - blanks.length, end: parser.position };
  }

  function findRoom({ name, isSelfClosing }: { name: string; isSelfClosing: boolean }): XmpSpans['room'] {
    const end = parser.position;
    if (isSelfClosing) return { start: end - 2, end, before: '>', after: `</${name}>` };
    const start = descriptions.at(-1)?.end ?? packet.lastIndexOf('</', end - 1);
    return { start, end: start, before: '', after: '' };
  }
}

function kindOf({ uri, local }: { uri: string; local: string }, outer: Kind): Kind {
  if (outer === 'outer') return uri === rdf && local === 'RDF' ? 'rdf' : 'outer';
  return outer === 'rdf' && uri === rdf && local === 'Description' ? 'description' : 'inner';
}
