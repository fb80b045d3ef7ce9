import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from './decodeEntities.ts';

/** An element as the parser gives it: its name as the key of its children, attributes beside. */
type XmlNode = Readonly<Record<string, unknown>>;
type Namespaces = ReadonlyMap<string, string>;

/** An element with the prefixes of its names made ours. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** The prefixes that this code asks by; a file may call a namespace whatever it likes. */
const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://cipa.jp/exif/1.0/': 'exifEX',
  'http://ns.adobe.com/exif/1.0/aux/': 'aux',
  'http://ns.adobe.com/tiff/1.0/': 'tiff',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/': 'Iptc4xmpCore',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/': 'Iptc4xmpExt',
  'http://ns.microsoft.com/photo/1.0/': 'MicrosoftPhoto',
  'http://ns.microsoft.com/photo/1.0': 'MicrosoftPhoto',
};

const cdata = '#cdata';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: cdata,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 50,
});

/** The elements of an XML text, entities decoded; none where it is no XML. */
export function parseElements(xml: string): XmlElement[] {
  try {
    return toElements(parser.parse(xml), new Map());
  } catch {
    return [];
  }
}

function toElements(nodes: unknown, outer: Namespaces): XmlElement[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: XmlNode) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    return name === undefined || name.startsWith('#') ? [] : [toElement(name, node, outer)];
  });
}

function toElement(rawName: string, node: XmlNode, outer: Namespaces): XmlElement {
  const rawAttributes = Object.entries((node[':@'] ?? {}) as Readonly<Record<string, unknown>>);
  const declared = rawAttributes.flatMap(([key, uri]) =>
    key.startsWith('xmlns:') ? [[key.slice(6), String(uri)] as const] : [],
  );
  const namespaces = declared.length > 0 ? new Map([...outer, ...declared]) : outer;
  const attributes = rawAttributes
    .filter(([key]) => !key.startsWith('xmlns'))
    .map(([key, value]) => [canonicalName(key, namespaces), decodeEntities(String(value))] as const);
  const content = node[rawName];
  return {
    name: canonicalName(rawName, namespaces),
    attributes: new Map(attributes),
    children: toElements(content, namespaces),
    text: textOf(content),
  };
}

/** What stands in a CDATA section is meant as it stands. */
function textOf(content: unknown): string {
  if (!Array.isArray(content)) return '';
  return content
    .map((node: XmlNode) => {
      const section = node[cdata];
      return Array.isArray(section) ? section.map(plainText).join('') : decodeEntities(plainText(node));
    })
    .join('');
}

function plainText(node: XmlNode): string {
  return typeof node['#text'] === 'string' ? node['#text'] : '';
}

function canonicalName(name: string, namespaces: Namespaces): string {
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const uri = namespaces.get(name.slice(0, colon));
  const prefix = uri === undefined ? undefined : prefixes[uri];
  return prefix === undefined ? name : `${prefix}${name.slice(colon)}`;
}
