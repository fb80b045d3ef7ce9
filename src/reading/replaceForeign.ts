import type { Element, ElementContent, Root, RootContent } from 'hast';
import { attribute, isElement, lineOf, makeElement, textOf } from './hastNodes.ts';
import type { Report } from './report.ts';

const frames = ['iframe', 'frame', 'embed', 'object', 'video', 'audio'];
const dropped = 'script style svg math canvas form button select textarea applet link meta base'.split(' ');

/** What would load or run something: frames and media become links, the rest goes; both are problems. */
export function replaceForeign<Parent extends Root | Element>(parent: Parent, report: Report): Parent {
  const children = parent.children.flatMap((child: RootContent): readonly RootContent[] => {
    if (!isElement(child)) return [child];
    if (frames.includes(child.tagName)) return replaceFrame(child, report);
    if (dropped.includes(child.tagName)) return drop(child, report);
    if (child.tagName === 'img' && !isUsable(child)) return dropPicture(child, report);
    if (child.tagName === 'img') child.properties.src = withoutDrive(attribute(child, 'src') ?? '');
    return [replaceForeign(child, report)];
  });
  return { ...parent, children };
}

function drop(element: Element, report: Report): [] {
  const what = `<${element.tagName}> is left out: a post is text and pictures`;
  const todo = element.tagName === 'svg' ? 'save the drawing as a file and show it as a picture' : undefined;
  report(lineOf(element), what, todo);
  return [];
}

function replaceFrame(frame: Element, report: Report): Element[] {
  const inside = frame.children.find((child) => isElement(child, 'source'));
  const source =
    attribute(frame, 'src') ?? attribute(frame, 'data') ?? (inside && attribute(inside as Element, 'src'));
  if (frame.tagName === 'video' && source !== undefined && isOwn(source)) return [showVideo(frame, source)];
  if (source === undefined || !/^(https?:)?\/\/|^[^:]*$/i.test(source.trim())) return drop(frame, report);
  const words = attribute(frame, 'title') ?? (textOf(frame).trim() || shorten(source));
  report(
    lineOf(frame),
    `<${frame.tagName}> became a link to ${source.trim()}`,
    'a post shows pictures of its own trip alone',
  );
  const text: ElementContent = { type: 'text', value: words };
  return [makeElement('p', frame, [makeElement('a', frame, [text], { href: source.trim() })])];
}

/** A file of the trip: shown as `![…](…)` shows it. */
const isOwn = (source: string) => /^[^:]+$/.test(source.trim()) && !source.trim().startsWith('//');

function showVideo(frame: Element, source: string): Element {
  const words = attribute(frame, 'title') ?? attribute(frame, 'aria-label') ?? '';
  return makeElement('img', frame, [], { src: source.trim(), alt: words });
}

function dropPicture(image: Element, report: Report): [] {
  const source = attribute(image, 'src') ?? '';
  const what =
    source === ''
      ? 'a picture without an address is left out'
      : `a picture at ${source.slice(0, 40)} is left out`;
  report(lineOf(image), what, 'save it as a file in the folder of the trip and name that');
  return [];
}

const isUsable = (image: Element) =>
  /^(https?:|\/\/|[a-z]:[\\/]|[^:]+$|[^:]*[/?#])/i.test((attribute(image, 'src') ?? '').trim());
/** `C:\\photos\\bund.jpg` names a file like any other path. */
const withoutDrive = (source: string) => source.trim().replace(/^[a-z]:(?=[\\/])/i, '');
const shorten = (address: string) =>
  address
    .trim()
    .replace(/^(https?:)?\/\/(www\.)?/i, '')
    .replace(/[?#].*$/, '');
