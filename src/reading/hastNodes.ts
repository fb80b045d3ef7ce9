import type { Element, ElementContent, Nodes, RootContent } from 'hast';

export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** White space as a browser shows it. */
export const tidyText = (text: string) => text.replace(/\s+/g, ' ').trim();

export const isBlank = (node: Nodes) =>
  (node.type === 'text' && node.value.trim() === '') || isElement(node, 'br') || node.type === 'comment';

/** Line of the file; see `readTree`. */
export const lineOf = (node: Nodes) => node.position?.start.line ?? 1;

export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

export function makeElement(
  tagName: string,
  from: Nodes,
  children: readonly (ElementContent | RootContent)[],
  properties: Element['properties'] = {},
): Element {
  const content = children.filter((child): child is ElementContent => child.type !== 'doctype');
  const element: Element = { type: 'element', tagName, properties, children: content };
  return from.position ? { ...element, position: from.position } : element;
}

/** All elements inside, in the order of the document. */
export function findElements(node: Nodes, ...names: string[]): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => [
    ...(isElement(child, ...names) ? [child] : []),
    ...findElements(child, ...names),
  ]);
}
