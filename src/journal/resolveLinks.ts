import type { Element, ElementContent, Root, RootContent } from 'hast';
import { makeSlug } from './makeSlug.ts';

/** Where a link of a post leads, or what is wrong with it. */
export type LinkTarget =
  { readonly href: string; readonly external?: boolean } | { readonly what: string; readonly todo?: string };

/**
 * Turns the links of a post to where they lead in the journal. A link that leads nowhere leaves its words behind.
 * Whatever says what a name means is given: `find`.
 */
export function resolveLinks(
  tree: Root,
  find: (href: string) => LinkTarget,
  report: (line: number, what: string, todo?: string) => void,
): Root {
  const visit = <Node extends RootContent | ElementContent>(node: Node): (Node | ElementContent)[] => {
    if (node.type !== 'element') return [node];
    const children = node.children.flatMap(visit) as ElementContent[];
    if (node.tagName !== 'a' || node.properties.href === undefined) return [{ ...node, children }];
    const target = find(String(node.properties.href).trim());
    if ('href' in target) return [link(node, target, children)];
    report(node.position?.start.line ?? 1, target.what, target.todo);
    return node.properties.id === undefined
      ? children
      : [{ ...node, properties: { id: node.properties.id }, children }];
  };
  return { type: 'root', children: tree.children.flatMap(visit) };
}

function link(
  node: Element,
  { href, external }: { href: string; external?: boolean },
  children: ElementContent[],
): Element {
  const rel = external ? { rel: ['noopener', 'noreferrer'] } : {};
  return { ...node, properties: { ...node.properties, href, ...rel }, children };
}

/** Ids of a post's text. */
export function collectIds(trees: readonly Root[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (node: Root | RootContent) => {
    if (node.type === 'element' && node.properties.id !== undefined) ids.add(String(node.properties.id));
    if ('children' in node) node.children.forEach(visit);
  };
  trees.forEach(visit);
  return ids;
}

/** The id that a fragment means: other generators make other ids of the same heading. */
export function findId(fragment: string, ids: ReadonlySet<string>): string | undefined {
  if (/^photo-/.test(fragment)) return ids.has(`text-${fragment}`) ? `text-${fragment}` : fragment;
  if (ids.has(fragment)) return fragment;
  const slug = makeSlug(fragment);
  return [slug, `text-${slug}`].find((id) => ids.has(id));
}
