import type { Element, Root } from 'hast';
import { makeSlug } from '../journal/makeSlug.ts';
import { attribute, findElements, isElement, textOf, tidyText } from './hastNodes.ts';

const names = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** The first `<h1>` is the title of a post that has none in its front matter, and stands on the page once. */
export function takeTitle(trees: readonly Root[], known: string | undefined): string | undefined {
  for (const tree of trees) {
    const heading = tree.children.findIndex((child) => isElement(child, 'h1'));
    const title = heading === -1 ? '' : tidyText(textOf(tree.children[heading]!));
    if (heading === -1 || (known !== undefined && makeSlug(title) !== makeSlug(known))) continue;
    const pictures = findElements(tree.children[heading]!, 'img');
    tree.children.splice(heading, 1, ...pictures);
    return known ?? (title === '' ? undefined : title);
  }
  return known;
}

/** Below the page's one `<h1>` the post's headings begin at `<h2>`; each has an address. */
export function readHeadings(trees: readonly Root[]) {
  const headings = trees.flatMap((tree) => findElements(tree, ...names));
  const top = Math.min(...headings.map(levelOf));
  const taken = new Set(trees.flatMap((tree) => findElements(tree).map((element) => keepId(element))));
  for (const heading of headings) {
    heading.tagName = names[Math.min(levelOf(heading) - top + 2, 6) - 1]!;
    heading.properties.id ??= makeId(heading, taken);
  }
}

const levelOf = (heading: Element) => Number(heading.tagName.slice(1));

/** `photo-…` is where a photo stands and `page` the page itself; what an author calls so is told from it. */
const reserve = (id: string) => (/^(photo-|page$)/.test(id) ? `text-${id}` : id);

function keepId(element: Element): string | undefined {
  const id = attribute(element, 'id');
  if (id === undefined) return undefined;
  return (element.properties.id = reserve(id.trim().replace(/\s+/g, '-')));
}

function makeId(heading: Element, taken: Set<string | undefined>): string | undefined {
  const wanted = takeWrittenId(heading) ?? makeSlug(textOf(heading).replace(/['’]/g, ''));
  if (wanted === '') return undefined;
  for (let count = 0; ; count++) {
    const id = reserve(count === 0 ? wanted : `${wanted}-${count}`);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** `## The conference {#conference}`. */
function takeWrittenId(heading: Element): string | undefined {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? /\s*\{#([^\s{}]+)[^{}]*\}\s*$/.exec(last.value) : null;
  if (last?.type !== 'text' || match === null) return undefined;
  last.value = last.value.slice(0, match.index);
  return match[1];
}
