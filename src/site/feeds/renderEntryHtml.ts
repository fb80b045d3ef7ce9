import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { messages } from '../../app/messages.ts';
import type { PhotoView } from '../../app/page.ts';
import { viewsOf, type JournalIndex } from '../../app/views/journalIndex.ts';
import { makeTripLink, photosByDay } from '../../app/views/tripViews.ts';
import type { Entry } from '../../journal/listEntries.ts';
import type { Block, Post } from '../../journal/post.ts';
import type { Trip } from '../../journal/trip.ts';
import { escapeMarkup } from '../escapeMarkup.ts';
import { chooseStill } from '../head/chooseCard.ts';
import { describeTrip } from '../head/describePage.ts';

type ToUrl = (relative: string) => string;

/** Photos of a trip that tells nothing else. */
const mostPhotos = 50;

/** The whole text of an entry as HTML that can stand anywhere: every address absolute, pictures as JPEG. */
export function renderEntryHtml({ trip, post }: Entry, index: JournalIndex, toUrl: ToUrl): string {
  return post ? renderPost(post, index, toUrl) : renderTrip(trip, index, toUrl);
}

const renderPost = ({ blocks }: Post, index: JournalIndex, toUrl: ToUrl) =>
  blocks.map((block) => renderBlock(block, index, toUrl)).join('\n');

function renderBlock(block: Block, index: JournalIndex, toUrl: ToUrl): string {
  if (block.kind === 'prose') return resolveAddresses(block.html, toUrl);
  if (block.kind === 'figure') {
    const { url, alt = '', caption } = block.figure;
    return frame(`<img src="${escapeMarkup(toUrl(url))}" alt="${escapeMarkup(alt)}">`, caption);
  }
  return block.photos
    .map(({ photo, ...said }) => renderPhoto(index.view(photo), said, index, toUrl))
    .join('\n');
}

function renderTrip(trip: Trip, index: JournalIndex, toUrl: ToUrl): string {
  const { dates, photosUrl } = makeTripLink(trip, index);
  const views = viewsOf(photosByDay(trip).slice(0, mostPhotos), index);
  const all = `<a href="${escapeMarkup(toUrl(photosUrl))}">${escapeMarkup(messages.trip.photoCount(trip.photos.length))}</a>`;
  return [
    `<p>${escapeMarkup(describeTrip(trip, dates, index) ?? '')}</p>`,
    ...views.map((view) => renderPhoto(view, view, index, toUrl)),
    ...(trip.photos.length > views.length ? [`<p>${all}</p>`] : []),
  ].join('\n');
}

function renderPhoto(
  view: PhotoView | undefined,
  { alt, caption }: { readonly alt?: string; readonly caption?: string },
  index: JournalIndex,
  toUrl: ToUrl,
): string {
  const photo = view && index.photos.get(view.id);
  const jpeg = photo && chooseStill(photo);
  if (!jpeg) return '';
  const words = escapeMarkup(alt ?? view.alt);
  const size = `width="${jpeg.width}" height="${jpeg.height}"`;
  const image = `<img src="${escapeMarkup(toUrl(jpeg.url))}" ${size} alt="${words}">`;
  return frame(`<a href="${escapeMarkup(toUrl(view.url))}">${image}</a>`, caption);
}

function frame(picture: string, caption: string | undefined): string {
  const below = caption === undefined ? '' : `<figcaption>${escapeMarkup(caption)}</figcaption>`;
  return `<figure>${picture}${below}</figure>`;
}

/** Sanitised HTML with addresses that lead to the site from anywhere. */
function resolveAddresses(html: string, toUrl: ToUrl): string {
  const tree = fromHtml(html, { fragment: true });
  const visit = (node: Nodes) => {
    if (node.type === 'element')
      for (const name of ['href', 'src', 'cite'])
        if (typeof node.properties[name] === 'string') node.properties[name] = toUrl(node.properties[name]);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}
