import type { Element, ElementContent, Root, RootContent } from 'hast';
import { attribute, isBlank, isElement } from '../hastNodes.ts';
import { isPictureName } from './isPictureName.ts';

/**
 * A small picture that links to the large one is the large one; any other link around a picture gives way to it.
 *
 * @param has whether the source has the picture of a name
 */
export function enlargePicture(link: Element, has: (name: string) => boolean): Element {
  const href = attribute(link, 'href') ?? '';
  const [image, ...others] = link.children.filter((child) => !isBlank(child));
  if (others.length > 0 || !isElement(image, 'img')) return link;
  return isLarger(href, attribute(image, 'src') ?? '', has)
    ? { ...image, properties: { ...image.properties, src: href } }
    : image;
}

/** The same for all links in a tree. */
export function enlargePictures(tree: Root, has: (name: string) => boolean): Root {
  const visit = <Node extends RootContent | ElementContent>(node: Node): Node | Element => {
    if (!isElement(node)) return node;
    const element: Element = { ...node, children: node.children.map(visit) };
    return element.tagName === 'a' ? enlargePicture(element, has) : element;
  };
  return { ...tree, children: tree.children.map(visit) };
}

/** A large one on another server does not take the place of a small one that is here. */
export const isLarger = (href: string, small: string, has: (name: string) => boolean) =>
  isPictureName(href) && !/\.svg$/i.test(href) && (has(href) || !has(small));
