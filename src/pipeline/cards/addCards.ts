import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import sharp from 'sharp';
import { listCovers } from '../../journal/listCovers.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Photo, PhotoCards } from '../../journal/photo.ts';
import { findJpeg, type Rendition } from '../../journal/rendition.ts';
import { isRendition, renditionFile, renditionUrl } from '../attachRenditions.ts';
import { cardRecipe, encodingHashes } from '../recipe.ts';
import type { RenditionStore } from '../renditionStore.ts';
import { runConcurrently } from '../runConcurrently.ts';
import { computeCut, type Cut } from './computeCut.ts';

interface CardOptions {
  readonly store: RenditionStore;
  /** Cards made at a time. */
  readonly concurrency?: number;
}

/**
 * The journal with the pictures that are shown where a link to the site is shared, of the photos that need one. Each is
 * made once for a content and a focus, of what the store holds of the photo, so it tells no more than that.
 *
 * @param hashOf a photo's content; undefined of one of which nothing but a plain colour is shown
 */
export async function addCards(
  journal: Journal,
  hashOf: (photo: Photo) => string | undefined,
  { store, concurrency = availableParallelism() }: CardOptions,
): Promise<Journal> {
  // Nothing can be shared of a site that does not know its address.
  if (journal.site.url === undefined) return journal;
  const covers = listCovers(journal);
  const photos = await runConcurrently(journal.photos, concurrency, async (photo) => {
    const [isCover, isSmall] = [covers.has(photo.id), needsWhole(photo)];
    const source = isCover || isSmall ? findSource(photo) : undefined;
    const hash = source && hashOf(photo);
    if (!source || hash === undefined) return photo;
    const cards: PhotoCards = {
      ...(isCover && { cut: await makeCut(photo, source, hash, store) }),
      ...(isSmall && { whole: await makeWhole(source, hash, store) }),
    };
    return { cards, ...photo };
  });
  return { ...journal, photos };
}

/** The widths of renditions leave a gap: a photo a little wider than one of them has the JPEG in the one below. */
function needsWhole({ renditions }: Photo): boolean {
  const jpeg = findJpeg(renditions);
  const widest = Math.max(...renditions.map(({ width }) => width));
  return jpeg !== undefined && jpeg.width < Math.min(cardRecipe.width, widest);
}

/** A still picture with all the pixels that are published: what moves has no other than the JPEG. */
function findSource({ renditions }: Photo): Rendition | undefined {
  // What a server of images makes is not here.
  const own = renditions.filter(({ url }) => isRendition(url));
  return own.findLast(({ type }) => type === 'image/avif') ?? findJpeg(own);
}

/** Where the eye rests if the author does not say. */
const middle = [0.5, 0.5] as const;

function makeCut(
  { focus = middle }: Photo,
  source: Rendition,
  hash: string,
  store: RenditionStore,
): Promise<Rendition> {
  const name = focus.map((each) => Math.round(each * 1000)).join('-');
  return makeCard(source, computeCut(source, focus, cardRecipe), `cut-${name}.jpg`, hash, store);
}

function makeWhole(source: Rendition, hash: string, store: RenditionStore): Promise<Rendition> {
  const { width, height } = source;
  const scale = Math.min(1, cardRecipe.width / width);
  const size = { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
  return makeCard(source, { left: 0, top: 0, part: { width, height }, size }, 'whole.jpg', hash, store);
}

async function makeCard(
  source: Rendition,
  { left, top, part, size }: Cut,
  name: string,
  hash: string,
  store: RenditionStore,
): Promise<Rendition> {
  const encode = () =>
    sharp(store.path(renditionFile(source.url)))
      .extract({ left, top, ...part })
      .resize({ ...size, fit: 'fill' })
      .flatten({ background: cardRecipe.background })
      .jpeg(cardRecipe.jpeg)
      .toBuffer();
  const kept = await store.keep(hash, name, encode, encodingHashes.card);
  return { type: 'image/jpeg', ...size, url: renditionUrl(basename(kept)) };
}
