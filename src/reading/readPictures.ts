import type { Element } from 'hast';
import type { ImageReference } from '../journal/parsedPost.ts';
import {
  attribute,
  findElements,
  isBlank,
  isElement,
  lineOf,
  makeElement,
  textOf,
  tidyText,
} from './hastNodes.ts';

/** Pictures that are shown side by side, or one alone. */
export interface Pictures {
  readonly type: 'pictures';
  readonly images: readonly ImageReference[];
}

/** An element that is nothing but pictures: an image, a figure, a grid made by hand, with its captions. */
export function readPictures(element: Element): (Pictures | Element)[] | undefined {
  if (element.tagName === 'img') return [{ type: 'pictures', images: [makeReference(element)] }];
  if (element.tagName === 'figure') return readFigure(element);
  if (element.tagName === 'table') return readTable(element);
  const parts = element.children.filter((child) => !isBlank(child));
  if (!parts.every((part) => isElement(part))) return undefined;
  const read = parts.map((part) => readPictures(part as Element));
  if (read.length === 0 || !read.every((found) => found !== undefined)) return undefined;
  return joinRow(read);
}

/** `{ caption }`, or nothing where there is none. */
export const captioned = (caption: string | undefined) => (caption ? { caption } : {});

export function makeReference(
  image: Element,
  caption = tidyText(attribute(image, 'title') ?? ''),
): ImageReference {
  const alt = tidyText(attribute(image, 'alt') ?? '');
  const ref = attribute(image, 'src') ?? '';
  return { ref, ...(alt === '' ? {} : { alt }), ...captioned(caption), line: lineOf(image) };
}

/** Cells of one picture each make a row; rows of several stay rows. */
function joinRow(cells: readonly (Pictures | Element)[][]): (Pictures | Element)[] {
  const isCell = (cell: readonly (Pictures | Element)[]) =>
    cell.every((piece) => piece.type === 'pictures') &&
    cell.length === 1 &&
    cell[0]?.type === 'pictures' &&
    cell[0].images.length === 1;
  if (!cells.every(isCell)) return cells.flat();
  const images = cells.flat().flatMap((piece) => (piece.type === 'pictures' ? piece.images : []));
  return [{ type: 'pictures', images }];
}

function readFigure(figure: Element): (Pictures | Element)[] | undefined {
  const legend = figure.children.find((child) => isElement(child, 'figcaption'));
  const inside = readPictures(
    makeElement(
      'div',
      figure,
      figure.children.filter((child) => child !== legend),
    ),
  );
  if (inside === undefined || legend === undefined) return inside;
  const [first, ...others] = inside;
  const caption = tidyText(textOf(legend));
  if (others.length === 0 && first?.type === 'pictures' && first.images.length === 1) {
    return [{ type: 'pictures', images: [{ ...first.images[0]!, ...captioned(caption) }] }];
  }
  const words = isElement(legend) ? legend.children : [];
  return [...inside, makeElement('p', legend, [makeElement('em', legend, words)])];
}

/** A table of pictures; a row of words below a row of pictures holds their captions. */
function readTable(table: Element): Pictures[] | undefined {
  const rows: Pictures[] = [];
  let cellsAbove = 0;
  for (const row of findElements(table, 'tr')) {
    const cells = row.children.filter((cell) => isElement(cell, 'td', 'th'));
    if (cells.every((cell) => tidyText(textOf(cell)) === '' && findElements(cell, 'img').length === 0))
      continue;
    const read = cells.map((cell) => readCell(cell as Element));
    const above = rows.at(-1);
    if (read.every((images) => images !== undefined)) {
      rows.push({ type: 'pictures', images: read.flat() });
      cellsAbove = cells.length === read.flat().length ? cells.length : 0;
    } else if (above && cells.length === cellsAbove && findElements(row, 'img').length === 0) {
      const captions = cells.map((cell) => tidyText(textOf(cell)));
      const images = above.images.map((image, i) => ({ ...captioned(captions[i]), ...image }));
      rows.splice(-1, 1, { type: 'pictures', images });
      cellsAbove = 0;
    } else return undefined;
  }
  return rows.length === 0 ? undefined : rows;
}

function readCell(cell: Element): readonly ImageReference[] | undefined {
  if (cell.children.every(isBlank)) return [];
  const pieces = readPictures({ ...cell, tagName: 'div' });
  if (pieces === undefined || !pieces.every((piece) => piece.type === 'pictures')) return undefined;
  return pieces.flatMap((piece) => piece.images);
}
