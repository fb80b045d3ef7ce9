import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { ImageReference, ParsedBlock } from '../journal/parsedPost.ts';
import { findElements, isBlank, isElement, lineOf, makeElement, textOf, tidyText } from './hastNodes.ts';
import { readPictures, type Pictures } from './readPictures.ts';
import { splitParagraph } from './splitParagraph.ts';

type Piece = RootContent | Pictures;

/** Parts a post's tree into prose and pictures, in the order in which they are read. */
export function splitBlocks(tree: Root): ParsedBlock[] {
  const blocks: ParsedBlock[] = [];
  let prose: RootContent[] = [];
  const closeProse = () => {
    const first = prose.find((node) => !isBlank(node));
    if (first) blocks.push({ kind: 'prose', tree: { type: 'root', children: prose }, line: lineOf(first) });
    prose = [];
  };
  for (const piece of joinCaptions(gatherAll(tree.children))) {
    if (piece.type !== 'pictures') prose.push(piece);
    else {
      closeProse();
      blocks.push({
        kind: 'images',
        layout: piece.images.length > 1 ? 'row' : 'single',
        images: piece.images,
      });
    }
  }
  closeProse();
  return blocks;
}

const containers = ['div', 'section', 'article', 'center', 'aside', 'address', 'label'];
const phrasing =
  'a abbr b bdi bdo br cite code del dfn em i img input ins kbd mark picture q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  );

/** Words and pictures that stand in no paragraph are one. */
function gatherAll(nodes: readonly RootContent[]): Piece[] {
  const pieces: Piece[] = [];
  let loose: RootContent[] = [];
  const closeLoose = () => {
    const first = loose.find((node) => !isBlank(node));
    if (first) pieces.push(...gather(makeElement('p', first, loose)));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || isElement(node, ...phrasing)) loose.push(node);
    else {
      closeLoose();
      if (isElement(node)) pieces.push(...gather(node));
    }
  }
  closeLoose();
  return pieces;
}

function gather(element: Element): Piece[] {
  if (element.tagName === 'p' && element.children.every(isBlank)) return [];
  if (findElements(element, 'img').length === 0) return [element];
  if (element.tagName === 'p') return splitParagraph(element);
  const pictures = readPictures(element);
  if (pictures) return pictures;
  if (element.tagName === 'figure' || containers.includes(element.tagName))
    return gatherAll(element.children);
  if (element.tagName === 'ul' || element.tagName === 'ol') return splitList(element);
  return liftPictures(element);
}

/** A list is cut after an item with pictures, and counts on. */
function splitList(list: Element): Piece[] {
  const pieces: Piece[] = [];
  let items: Element['children'] = [];
  let number = Number(list.properties.start ?? 1);
  const closeList = () => {
    if (items.some((item) => isElement(item))) {
      const start = list.tagName === 'ol' && number > 1 ? { start: number } : {};
      pieces.push(
        makeElement(list.tagName, items.find((item) => isElement(item)) ?? list, items, {
          ...list.properties,
          ...start,
        }),
      );
    }
    number += items.filter((item) => isElement(item, 'li')).length;
    items = [];
  };
  for (const item of list.children) {
    const [kept, ...pictures] =
      isElement(item) && findElements(item, 'img').length > 0 ? liftPictures(item) : [item];
    if (kept && kept.type !== 'pictures') items.push(kept as Element);
    if (pictures.length === 0) continue;
    closeList();
    pieces.push(...pictures);
  }
  closeList();
  return pieces;
}

/** The element without its pictures, and those after it. */
function liftPictures(element: Element): Piece[] {
  const images: ImageReference[] = [];
  const clean = (node: Element): Element => ({
    ...node,
    children: node.children.flatMap((child): readonly ElementContent[] => {
      if (!isElement(child)) return [child];
      if (findElements(child, 'img').length === 0 && child.tagName !== 'img') return [child];
      const found = readPictures(child);
      if (!found) return [clean(child)];
      images.push(...found.flatMap((piece) => (piece.type === 'pictures' ? piece.images : [])));
      return [];
    }),
  });
  const words = clean(element);
  const lifted: Piece[] = images.length === 0 ? [] : [{ type: 'pictures', images }];
  return tidyText(textOf(words)) === '' && element.tagName !== 'li' ? lifted : [words, ...lifted];
}

/** A paragraph in italics right after a picture is its caption. */
function joinCaptions(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const image = before?.type === 'pictures' && before.images.length === 1 ? before.images[0] : undefined;
    const caption = image && image.caption === undefined ? readEmphasis(piece) : undefined;
    if (image && caption !== undefined)
      joined.splice(-1, 1, { type: 'pictures', images: [{ ...image, caption }] });
    else joined.push(piece);
  }
  return joined;
}

function readEmphasis(piece: Piece): string | undefined {
  if (piece.type === 'pictures' || !isElement(piece, 'p')) return undefined;
  const words = piece.children.filter((child) => !isBlank(child));
  return words.length > 0 && words.every((child) => isElement(child, 'em', 'i'))
    ? tidyText(textOf(piece))
    : undefined;
}
