import { parseElements, type XmlElement } from './parseElements.ts';

/** One item of a property: a plain property has one, a list or a set of alternatives several. */
export interface XmpItem {
  readonly text: string;
  /** Of an alternative: `x-default`, `zh-CN`… */
  readonly lang?: string;
}

/** Properties by `prefix:name`; members of a structure by `prefix:name/prefix:name`. */
export type XmpProperties = ReadonlyMap<string, readonly XmpItem[]>;

/** Characters; beyond are depth maps in text, which nobody asks for. */
const longest = 4 * 1024 * 1024;

/** The properties of an XMP packet; none of one that is no XML. */
export function parseXmp(packet: string): XmpProperties {
  const properties = new Map<string, XmpItem[]>();
  const start = packet.search(/<(\w+:)?(xmpmeta|xapmeta|RDF)\b/);
  if (start < 0 || packet.length > longest) return properties;
  // A packet that is cut off inside a tag, its own end included, is read up to there.
  const whole = packet.slice(start, packet.lastIndexOf('>') + 1);
  for (const description of findDescriptions(parseElements(whole))) {
    addMembers(properties, description, '');
  }
  return properties;
}

function findDescriptions(elements: readonly XmlElement[]): XmlElement[] {
  return elements.flatMap((element) =>
    element.name === 'rdf:Description' ? [element] : findDescriptions(element.children),
  );
}

/** A property is an attribute or an element of a description, and so is a member of a structure. */
function addMembers(properties: Map<string, XmpItem[]>, element: XmlElement, path: string): void {
  for (const [name, text] of element.attributes) {
    if (!/^(rdf|xml):/.test(name)) add(properties, path + name, [{ text }]);
  }
  for (const child of element.children) addProperty(properties, child, path + child.name);
}

function addProperty(properties: Map<string, XmpItem[]>, element: XmlElement, path: string): void {
  const [list] = element.children;
  if (!list) {
    if (element.attributes.get('rdf:parseType') === undefined && element.text.trim() !== '') {
      add(properties, path, [toItem(element)]);
    }
    addMembers(properties, element, `${path}/`);
    return;
  }
  if (/^rdf:(Alt|Bag|Seq)$/.test(list.name)) return addList(properties, list, path);
  add(properties, path, listValues(element));
  addMembers(properties, structureOf(element), `${path}/`);
}

/** The members of a structure stand in the element itself or in a description in it. */
function structureOf(element: XmlElement): XmlElement {
  return element.children.find(({ name }) => name === 'rdf:Description') ?? element;
}

/** What an element says: its text, or its `rdf:value` where remarks stand beside it. */
function listValues(element: XmlElement): XmpItem[] {
  if (element.children.length === 0) return [toItem(element)];
  return structureOf(element)
    .children.filter(({ name }) => name === 'rdf:value')
    .map(toItem);
}

function addList(properties: Map<string, XmpItem[]>, list: XmlElement, path: string): void {
  const items = list.children.filter(({ name }) => name === 'rdf:li');
  add(properties, path, items.flatMap(listValues));
  for (const item of items) addMembers(properties, structureOf(item), `${path}/`);
}

function toItem(element: XmlElement): XmpItem {
  const lang = element.attributes.get('xml:lang');
  return { text: element.text, ...(lang === undefined ? {} : { lang }) };
}

/** Where a property stands twice, the first that says something counts. */
function add(properties: Map<string, XmpItem[]>, path: string, items: XmpItem[]): void {
  const said = items.filter(({ text }) => text.trim() !== '');
  if (said.length > 0 && !properties.has(path)) properties.set(path, said);
}
