import { fromHtml } from 'hast-util-from-html';
import type { Definition, Image, Link, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ImageReference } from '../../journal/parsedPost.ts';
import { findCode } from '../findCode.ts';
import { isBlank, isElement } from '../hastNodes.ts';
import { readPictures } from '../readPictures.ts';
import { splitBlocks, type TextBlock } from './splitBlocks.ts';
import { enlargePictures, isLarger } from './enlargePictures.ts';

/** What names in a post become. Lines are those of the text, from 1. */
export interface Rewriting {
  /** Where a picture lies now; null where there is none to show; undefined leaves the name as it is. */
  readonly picture: (name: string, line: number, caption?: string) => string | null | undefined;
  /** Whether the source has the picture of a name. */
  readonly has: (name: string) => boolean;
  /** Where a link leads now; undefined leaves it as it is. */
  readonly link: (address: string, line: number) => string | undefined;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Markdown with its pictures and links turned to where they are now. Everything else stays as it was written. */
export function rewriteMarkdown(written: string, rewriting: Rewriting): string {
  const text = encodeSpaces(written);
  const changes = [...splitBlocks(text)].flatMap((block) => changeBlock(block, rewriting));
  let rewritten = '';
  let from = 0;
  for (const { start, end, text: replacement } of changes.sort((a, b) => a.start - b.start)) {
    rewritten += text.slice(from, start) + replacement;
    from = end;
  }
  return rewritten + text.slice(from);
}

/** Without one of these characters there is neither picture nor link nor HTML. */
const telling = /[[<]/;

function changeBlock(
  { text, offset, line }: TextBlock,
  { picture, link, has }: Rewriting,
): readonly Change[] {
  if (!telling.test(text)) return [];
  const tree = fromMarkdown(text);
  const inText: Rewriting = {
    picture: (name, own, caption) => picture(name, line + own, caption),
    link: (address, own) => link(address, line + own),
    has,
  };
  return [...findChanges(tree, text, inText, findShown(tree))].map(({ start, end, ...change }) => ({
    start: start + offset,
    end: end + offset,
    ...change,
  }));
}

const spaced = /(!\[[^\]\n]*\])\(([^()<>"'\n]*? [^()<>"'\n]*?\.\w{3,4})((?: "[^"\n]*")?)\)/g;

/** Some generators take a picture whose name has a space in it as it stands. */
function encodeSpaces(text: string): string {
  const code = findCode(text);
  return text.replace(spaced, (whole: string, head: string, name: string, title: string, at: number) =>
    code.some(([start, end]) => at >= start && at < end)
      ? whole
      : `${head}(${name.trim().replaceAll(' ', '%20')}${title})`,
  );
}

/** Names of definitions that pictures use. */
function findShown(node: Nodes): ReadonlySet<string> {
  const shown = new Set<string>();
  const visit = (one: Nodes) => {
    if (one.type === 'imageReference') shown.add(one.identifier);
    if ('children' in one) one.children.forEach(visit);
  };
  visit(node);
  return shown;
}

function* findChanges(
  node: Nodes,
  text: string,
  to: Rewriting,
  shown: ReadonlySet<string>,
): Generator<Change> {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const line = node.position?.start.line ?? 1;
  const written = text.slice(start, end);
  const change = (replacement: string | undefined): Change[] =>
    replacement === undefined || replacement === written ? [] : [{ start, end, text: replacement }];
  if (node.type === 'image') yield* change(rewriteImage(node, line, to));
  else if (node.type === 'definition')
    yield* change(rewriteDefinition(node, line, to, shown.has(node.identifier)));
  else if (node.type === 'html') yield* change(rewriteHtml(node.value, line, to));
  else if (node.type === 'link') {
    const enlarged = enlarge(node, line, to);
    if (enlarged !== undefined) return yield* change(enlarged);
    for (const child of node.children) yield* findChanges(child, text, to, shown);
    yield* rewriteLink(node, text, line, to);
  } else if ('children' in node)
    for (const child of (node as Root).children) yield* findChanges(child, text, to, shown);
}

function rewriteImage({ url, alt, title }: Image, line: number, to: Rewriting): string | undefined {
  const path = to.picture(url, line, title ?? undefined);
  if (path === undefined) return undefined;
  return printImage(path, { ref: url, alt: alt ?? '', line, ...(title && { caption: title }) });
}

/** A small picture that links to the large one is the large one; a link around a picture gives way to the lightbox. */
function enlarge({ url, children }: Link, line: number, to: Rewriting): string | undefined {
  const [image, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (image?.type !== 'image' || others.length > 0) return undefined;
  return (
    rewriteImage(isLarger(url, image.url, to.has) ? { ...image, url } : image, line, to) ??
    printImage(image.url, {
      ref: image.url,
      alt: image.alt ?? '',
      line,
      ...(image.title && { caption: image.title }),
    })
  );
}

function rewriteDefinition(
  { url, label, identifier, title }: Definition,
  line: number,
  to: Rewriting,
  shown: boolean,
) {
  // `[^1]: Once.` is a footnote of one word.
  if (identifier.startsWith('^')) return undefined;
  const path = shown ? to.picture(url, line) : to.link(url, line);
  if (path === undefined || path === null) return undefined;
  return `[${label ?? identifier}]: ${encodeDestination(path)}${printTitle(title)}`;
}

function* rewriteLink(
  { url, title, children, position }: Link,
  text: string,
  line: number,
  to: Rewriting,
): Generator<Change> {
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
  const path = to.link(url, line);
  if (path === undefined) return;
  if (text[start] !== '[')
    return yield { start, end, text: `[${escapeWords(url)}](${encodeDestination(path)})` };
  const words = children.at(-1)?.position?.end.offset ?? start + 1;
  yield { start: words, end, text: `](${encodeDestination(path)}${printTitle(title)})` };
}

const attributes = /(<(?:img|a|video|source)\b[^<>]*?\s)(src|href)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;

/** HTML that is nothing but pictures becomes Markdown; in other HTML the names change. */
function rewriteHtml(html: string, line: number, to: Rewriting): string | undefined {
  const images = readImages(html, to.has);
  if (images !== undefined) {
    const line0 = (name: string) =>
      line + html.slice(0, Math.max(0, html.indexOf(name))).split('\n').length - 1;
    return images
      .map((image) => {
        const path = to.picture(image.ref, line0(image.ref), image.caption);
        const words = image.caption === undefined ? {} : { caption: plainText(image.caption) };
        return printImage(path === undefined ? image.ref : path, { ...image, ...words });
      })
      .join(' ');
  }
  return html.replace(
    attributes,
    (whole: string, head: string, key: string, equals: string, double?: string, single?: string) => {
      const name = (double ?? single ?? '').replaceAll('&amp;', '&');
      const path = key.toLowerCase() === 'src' ? to.picture(name, line) : to.link(name, line);
      if (path === undefined) return whole;
      return `${head}${key}${equals}"${encodeDestination(path ?? '').replaceAll('&', '&amp;')}"`;
    },
  );
}

/** Themes read captions as Markdown; a title is read as it stands. */
function plainText(words: string): string {
  const textOf = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
  return textOf(fromMarkdown(words)) || words;
}

function readImages(html: string, has: Rewriting['has']): readonly ImageReference[] | undefined {
  if (!/<img\b/i.test(html) || html.length > 100_000) return undefined;
  const tree = enlargePictures(fromHtml(html, { fragment: true }), has);
  const pieces = tree.children
    .filter((child) => !isBlank(child))
    .map((child) => (isElement(child) ? readPictures(child) : undefined));
  if (pieces.some((found) => found === undefined)) return undefined;
  const found = pieces.flatMap((one) => one ?? []);
  const images = found.flatMap((one) => (one.type === 'pictures' ? one.images : []));
  return found.every((one) => one.type === 'pictures') ? images : undefined;
}

/** A picture that is not there leaves its name for the author, where no reader sees it. */
export function printImage(path: string | null, { ref, alt = '', caption }: ImageReference): string {
  if (path === null) return `<!-- ${ref.replaceAll('--', '- -')} -->`;
  return `![${escapeWords(alt)}](${encodeDestination(path)}${printTitle(caption)})`;
}

const printTitle = (title: string | null | undefined) =>
  title ? ` "${title.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"` : '';
const escapeWords = (words: string) => words.replace(/\s+/g, ' ').replace(/[[\]\\`*_<]/g, '\\$&');

/** Letters of any script stay readable. */
export function encodeDestination(path: string): string {
  // eslint-disable-next-line no-control-regex
  return path.replace(/%(?![\da-f]{2})|[\s<>()\\\u0000-\u001f"]/gi, (one) =>
    encodeURIComponent(one).replace('(', '%28').replace(')', '%29'),
  );
}
