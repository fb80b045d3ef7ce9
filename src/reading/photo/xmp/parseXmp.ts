import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from './decodeEntities.ts';

/** One item of a property: a plain property has one, a list or a set of alternatives several. */
export interface XmpItem {
  readonly text: string;
  /** Of an alternative: `x-default`, `zh-CN`… */
  readonly lang?: string;
}

/** Properties by `prefix:name`; members of a structure by `prefix:name/prefix:name`. */
export type XmpProperties = ReadonlyMap<string, readonly XmpItem[]>;

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

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 50,
});

/** Characters; beyond are depth maps in text, which nobody asks for. */
const longest = 4 * 1024 * 1024;

/** An element as the parser gives it: its name as the key of its children, attributes beside. */
type XmlNode = Readonly<Record<string, unknown>>;
type Namespaces = ReadonlyMap<string, string>;

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** The properties of an XMP packet; none of one that is no XML. */
export function parseXmp(packet: string): XmpProperties {
  const properties = new Map<string, XmpItem[]>();
  const start = packet.search(/<(\w+:)?(xmpmeta|xapmeta|RDF)\b/);
  if (start < 0 || packet.length > longest) return properties;
  let nodes: unknown;
  try {
    nodes = parser.parse(packet.slice(start));
  } catch {
    return properties;
  }
  for (const description of findDescriptions(toElements(nodes, new Map()))) {
    addMembers(properties, description, '');
  }
  return properties;
}

function toElements(nodes: unknown, outer: Namespaces): Element[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: XmlNode) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    return name === undefined || name.startsWith('#') ? [] : [toElement(name, node, outer)];
  });
}

function toElement(rawName: string, node: XmlNode, outer: Namespaces): Element {
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
    text: decodeEntities(textOf(content)),
  };
}

function textOf(content: unknown): string {
  if (!Array.isArray(content)) return '';
  return content.map((node: XmlNode) => (typeof node['#text'] === 'string' ? node['#text'] : '')).join('');
}

function canonicalName(name: string, namespaces: Namespaces): string {
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const uri = namespaces.get(name.slice(0, colon));
  const prefix = uri === undefined ? undefined : prefixes[uri];
  return prefix === undefined ? name : `${prefix}${name.slice(colon)}`;
}

function findDescriptions(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) =>
    element.name === 'rdf:Description' ? [element] : findDescriptions(element.children),
  );
}

/** A property is an attribute or an element of a description, and so is a member of a structure. */
function addMembers(properties: Map<string, XmpItem[]>, element: Element, path: string): void {
  for (const [name, text] of element.attributes) {
    if (!/^(rdf|xml):/.test(name)) add(properties, path + name, [{ text }]);
  }
  for (const child of element.children) addProperty(properties, child, path + child.name);
}

function addProperty(properties: Map<string, XmpItem[]>, element: Element, path: string): void {
  const [list] = element.children;
  if (!list) {
    if (element.attributes.get('rdf:parseType') === undefined && element.text.trim() !== '') {
      add(properties, path, [toItem(element)]);
    }
    addMembers(properties, element, `${path}/`);
    return;
  }
  if (/^rdf:(Alt|Bag|Seq)$/.test(list.name)) return addList(properties, list, path);
  const structure = list.name === 'rdf:Description' ? list : element;
  addMembers(properties, structure, `${path}/`);
}

function addList(properties: Map<string, XmpItem[]>, list: Element, path: string): void {
  const items = list.children.filter(({ name }) => name === 'rdf:li');
  add(properties, path, items.filter(({ children }) => children.length === 0).map(toItem));
  for (const item of items) {
    const structure = item.children.find(({ name }) => name === 'rdf:Description') ?? item;
    addMembers(properties, structure, `${path}/`);
  }
}

function toItem(element: Element): XmpItem {
  const lang = element.attributes.get('xml:lang');
  return { text: element.text, ...(lang === undefined ? {} : { lang }) };
}

/** Where a property stands twice, the first that says something counts. */
function add(properties: Map<string, XmpItem[]>, path: string, items: XmpItem[]): void {
  const said = items.filter(({ text }) => text.trim() !== '');
  if (said.length > 0 && !properties.has(path)) properties.set(path, said);
}
