import type { Element, ElementContent } from 'hast';
import { findElements, isBlank, isElement, textOf, tidyText } from './hastNodes.ts';
import { captioned, readPictures, type Pictures } from './readPictures.ts';
import type { ImageReference } from '../journal/parsedPost.ts';

type Part = { readonly images: readonly ImageReference[] } | { readonly words: ElementContent };

/**
 * A paragraph with pictures in it: pictures alone stand alone or side by side; from between words they are lifted
 * out after the words, and those before the first word stay before it. A line in italics right after a picture is
 * its caption.
 */
export function splitParagraph(paragraph: Element): (Pictures | Element)[] {
  const parts = joinCaptions(paragraph.children.flatMap(partOf));
  const firstWord = parts.findIndex((part) => 'words' in part && !isBlank(part.words));
  const imagesOf = (some: readonly Part[]) => some.flatMap((part) => ('images' in part ? part.images : []));
  if (firstWord === -1) return group(imagesOf(parts));
  const words = trim(parts.slice(firstWord).flatMap((part) => ('words' in part ? [part.words] : [])));
  return [
    ...group(imagesOf(parts.slice(0, firstWord))),
    { ...paragraph, children: words },
    ...group(imagesOf(parts.slice(firstWord))),
  ];
}

const group = (images: readonly ImageReference[]): Pictures[] =>
  images.length === 0 ? [] : [{ type: 'pictures', images }];

/** A link around a picture gives way to the lightbox; words that stand with a picture in one element stay. */
function partOf(node: ElementContent): Part[] {
  if (!isElement(node) || (node.tagName !== 'img' && findElements(node, 'img').length === 0))
    return [{ words: node }];
  const pictures = readPictures(node);
  if (pictures)
    return [{ images: pictures.flatMap((piece) => (piece.type === 'pictures' ? piece.images : [])) }];
  const inner = node.children.flatMap(partOf);
  const words = inner.flatMap((part) => ('words' in part ? [part.words] : []));
  const isMute = words.every(isBlank);
  return [
    ...(isMute ? [] : [{ words: { ...node, children: words } }]),
    ...inner.filter((part) => 'images' in part),
  ];
}

function joinCaptions(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  let blank: Part[] = [];
  parts.forEach((part, index) => {
    if ('words' in part && isBlank(part.words)) return void blank.push(part);
    const before = joined.at(-1);
    const image = before && 'images' in before && before.images.length === 1 ? before.images[0] : undefined;
    const isCaption = 'words' in part && isElement(part.words, 'em', 'i') && endsLine(parts.slice(index + 1));
    const onOwnLine = joined.every((other) => 'images' in other) || blank.some(breaksLine);
    if (isCaption && onOwnLine && image && image.caption === undefined) {
      joined.splice(-1, 1, { images: [{ ...image, ...captioned(tidyText(textOf(part.words))) }] });
    } else joined.push(...blank, part);
    blank = [];
  });
  return [...joined, ...blank];
}

const breaksLine = (part: Part) =>
  'words' in part &&
  (isElement(part.words, 'br') || (part.words.type === 'text' && part.words.value.includes('\n')));

function endsLine([next]: readonly Part[]): boolean {
  if (next === undefined || 'images' in next || isElement(next.words, 'br')) return true;
  return next.words.type === 'text' && /^[ \t]*\n/.test(next.words.value);
}

function trim(nodes: ElementContent[]): ElementContent[] {
  const from = nodes.findIndex((node) => !isBlank(node));
  const to = nodes.findLastIndex((node) => !isBlank(node));
  const kept = nodes.slice(from, to + 1);
  return kept.map((node, index) =>
    node.type === 'text' && index === kept.length - 1 ? { ...node, value: node.value.trimEnd() } : node,
  );
}
