import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { findCode } from '../../findCode.ts';
import { attribute, findElements, isElement, makeElement, textOf } from '../../hastNodes.ts';
import { readPictures, type Pictures } from '../../readPictures.ts';
import { enlargePicture } from '../enlargePictures.ts';
import type { Attachments } from './attachments.ts';
import { makeParagraphs } from './makeParagraphs.ts';
import { replaceShortcodes, type ShortcodeContext } from './replaceShortcodes.ts';

/** The text of a post as WordPress keeps it, as Markdown. */
export function convertHtml(html: string, context: ShortcodeContext): string {
  reportBlocks(html, context.report);
  try {
    const tree = fromHtml(makeParagraphs(replaceShortcodes(html, context)), { fragment: true });
    return printMarkdown({ type: 'root', children: convertAll(tree.children, context) as RootContent[] });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    context.report(
      'its HTML is nested too deeply to be read; only its words are brought',
      'look whether something is missing',
    );
    return html.replace(/<[^<>]*>/g, '');
  }
}

function printMarkdown(tree: Root): string {
  const text = toMarkdown(toMdast(tree), {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
  });
  const code = findCode(text);
  // A brace that begins a template in Pinhole's eyes was a brace here.
  return text.replace(/\{(?=[{%:])/g, (brace, at: number) =>
    code.some(([start, end]) => at >= start && at < end) ? brace : '&#123;',
  );
}

/** Blocks that hold nothing but a comment are made by WordPress when the page is shown. */
function reportBlocks(html: string, report: ShortcodeContext['report']): void {
  const quiet = /^(more|nextpage|spacer|separator|block)$/;
  for (const [, name = ''] of html.matchAll(/<!-- wp:([\w/-]+)[^>]*\/-->/g)) {
    if (!quiet.test(name)) report(`the block "${name}" is left out: WordPress makes it anew for each page`);
  }
}

const frames = ['iframe', 'embed', 'object', 'audio', 'frame'];
const dropped = 'script style form button select textarea input svg canvas'.split(' ');
const holders = ['figure', 'div', 'ul', 'ol', 'table', 'section', 'center'];

function convertAll(nodes: readonly RootContent[], context: ShortcodeContext): ElementContent[] {
  return nodes.flatMap((node) => convert(node, context));
}

function convert(node: RootContent, context: ShortcodeContext): ElementContent[] {
  if (node.type === 'comment' || node.type === 'doctype') return [];
  if (!isElement(node)) return [node];
  if (node.tagName === 'noscript') return [];
  if (dropped.includes(node.tagName)) {
    context.report(`<${node.tagName}> is left out: a post is text and pictures`);
    return [];
  }
  if (frames.includes(node.tagName)) return linkFrame(node, context);
  if (node.tagName === 'video') return showVideo(node);
  if (node.tagName === 'img') return [describe(node, context.attachments)];
  if (
    node.tagName === 'p' &&
    /^\s*$/.test(textOf(node)) &&
    findElements(node, 'img', 'iframe', 'video').length === 0
  )
    return [];
  const element = { ...node, children: convertAll(node.children, context) };
  if (node.tagName === 'a') return [enlargePicture(element, context.has)];
  if (!holders.includes(node.tagName) || findElements(element, 'img').length === 0) return [element];
  return readPictures(element)?.map(printPictures) ?? [element];
}

/** Markdown keeps a picture's caption as its title. */
function printPictures(piece: Pictures | Element): Element {
  if (piece.type !== 'pictures') return piece;
  const root: Root = { type: 'root', children: [] };
  const images = piece.images.flatMap(({ ref, alt = '', caption }, index): ElementContent[] => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    makeElement('img', root, [], { src: ref, alt, ...(caption !== undefined && { title: caption }) }),
  ]);
  return makeElement('p', root, images);
}

/** What the library of media says of a picture, where the post does not. */
function describe(image: Element, attachments: Attachments): Element {
  const names = [image.properties.className].flat().map(String);
  const id =
    names.map((name) => /^wp-image-(\d+)$/.exec(name)?.[1]).find(Boolean) ?? attribute(image, 'dataId');
  const known = id === undefined ? undefined : attachments.get(id);
  const src =
    attribute(image, 'dataFullUrl') ?? attribute(image, 'dataOrigFile') ?? attribute(image, 'src') ?? '';
  const alt = attribute(image, 'alt') || (known?.alt ?? '');
  const title = attribute(image, 'title');
  const properties = { src: src || (known?.url ?? ''), alt };
  return makeElement(
    'img',
    image,
    [],
    title === undefined || isPlain(title, src) ? properties : { ...properties, title },
  );
}

/** Old WordPress wrote the file's name as title. */
const isPlain = (title: string, src: string) =>
  title.toLowerCase().replace(/\W/g, '') ===
  src
    .toLowerCase()
    .replace(/^.*\/|(-\d+x\d+)?\.\w+$/g, '')
    .replace(/\W/g, '');

function linkFrame(frame: Element, { report }: ShortcodeContext): ElementContent[] {
  const source = attribute(frame, 'src') ?? attribute(frame, 'data');
  if (source === undefined || !/^(https?:)?\/\//i.test(source.trim())) return [];
  report(
    `<${frame.tagName}> became a link to ${source.trim()}`,
    'a post shows pictures of its own trip alone',
  );
  const words: ElementContent = { type: 'text', value: attribute(frame, 'title') ?? source.trim() };
  return [makeElement('p', frame, [makeElement('a', frame, [words], { href: source.trim() })])];
}

function showVideo(video: Element): ElementContent[] {
  const [inside] = findElements(video, 'source');
  const src = attribute(video, 'src') ?? (inside && attribute(inside, 'src'));
  return src === undefined ? [] : [makeElement('img', video, [], { src, alt: '' })];
}
