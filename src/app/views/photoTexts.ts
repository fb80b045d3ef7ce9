import type { Photo } from '../../journal/photo.ts';
import type { LocalText, Place } from '../../journal/place.ts';
import type { Block, Post } from '../../journal/post.ts';
import { messages } from '../messages.ts';
import { searchableText } from '../search/splitWords.ts';
import type { SearchedPost } from '../search/searchPosts.ts';
import { formatModel } from './formatCamera.ts';
import { formatDay } from './formatDate.ts';
import { nameCountry } from './formatPlace.ts';
import type { JournalIndex } from './journalIndex.ts';
import { splitParagraphs } from './paragraphs.ts';
import { makePostLink } from './tripViews.ts';

/**
 * What a photo is found by: its own words, its place in every language that the author wrote, keywords, credit, camera,
 * day, trip, and for each post that shows it the paragraph before it. The post's title would find all of its photos alike:
 * the post itself is found by that.
 */
export function makePhotoTexts(photo: Photo, index: JournalIndex): string[] {
  const { camera, taken } = photo;
  const date = taken?.local.slice(0, 10);
  const title = index.trips.get(photo.trip)?.title;
  return [
    searchableText([photo.title, photo.caption, photo.alt]),
    sharedText(photo.place ? listNames(photo.place, index.language) : [], index),
    sharedText([...(photo.keywords ?? []), photo.credit], index),
    sharedText(camera ? [formatModel(camera), camera.lens] : [], index),
    sharedAs(`${photo.trip}/${date}`, () => [date && formatDay(date, index.language), title], index),
    ...textsAround(photo, index),
  ];
}

/** Thousands of photos have the same place, camera or day. */
const known = new WeakMap<JournalIndex, Map<string, string>>();

function sharedText(texts: readonly (string | undefined)[], index: JournalIndex): string {
  return sharedAs(texts.join('\n'), () => texts, index);
}

function sharedAs(key: string, list: () => readonly (string | undefined)[], index: JournalIndex): string {
  const made = known.get(index) ?? new Map<string, string>();
  known.set(index, made);
  const text = made.get(key) ?? searchableText(list());
  made.set(key, text);
  return text;
}

function listNames({ name, city, country, sea }: Place, language: string): (string | undefined)[] {
  return [
    ...(name === undefined ? [] : listTexts(name)),
    city,
    country && nameCountry(country, language, 'long'),
    sea && messages.photo.atSea,
  ];
}

const listTexts = (text: LocalText) => (typeof text === 'string' ? [text] : Object.values(text));

export function makeSearchedPost(post: Post, index: JournalIndex): SearchedPost {
  const words = post.blocks.flatMap(textsOfBlock);
  return {
    ...makePostLink(post, index),
    heading: searchableText([post.title]),
    text: searchableText([post.title, post.description, ...words]),
  };
}

function textsOfBlock(block: Block): (string | undefined)[] {
  if (block.kind === 'prose') return splitParagraphs(block.html);
  if (block.kind === 'figure') return [block.figure.caption, block.figure.alt];
  return block.photos.flatMap(({ caption, alt }) => [caption, alt]);
}

function textsAround({ id, trip, posts }: Photo, index: JournalIndex): string[] {
  return posts.flatMap(({ slug }) => {
    const post = index.posts.get(trip)?.find((one) => one.slug === slug);
    return post ? (paragraphsOf(post).get(id) ?? []) : [];
  });
}

const around = new WeakMap<Post, ReadonlyMap<string, readonly string[]>>();

/** By photo id the paragraph that it stands below, and what it is called there. */
function paragraphsOf(post: Post): ReadonlyMap<string, readonly string[]> {
  const found = around.get(post) ?? findParagraphs(post);
  around.set(post, found);
  return found;
}

function findParagraphs({ blocks }: Post): Map<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>();
  let paragraph: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'prose') paragraph = splitParagraphs(block.html).at(-1);
    if (block.kind !== 'photos') continue;
    const above = searchableText([paragraph]);
    for (const { photo, caption, alt } of block.photos)
      texts.set(photo, [...(texts.get(photo) ?? []), above, searchableText([caption, alt])]);
  }
  return texts;
}
