import {
  joinLists,
  packLists,
  unpackLists,
  type NumberLists,
  type PackedLists,
} from '../../geometry/packLists.ts';
import { Numbering } from '../map/columns/numbering.ts';

/** What is searched of the photos of a gallery, in its order. What many share (a place, a camera) is one text. */
export interface PhotoTexts {
  /** As `searchableText` makes them. */
  readonly texts: readonly string[];
  /** Indices of the texts that each photo has. */
  readonly lists: NumberLists;
}

/** That of some thousand photos, as the build writes it. */
export interface PackedTexts {
  /** Joined by line ends. */
  readonly texts: string;
  readonly lists: PackedLists;
}

export function packTexts(photos: readonly (readonly string[])[]): PackedTexts {
  const texts = new Numbering();
  const lists = photos.map((all) =>
    [...new Set(all.filter((text) => text !== ''))].map((text) => texts.numberOf(text) - 1),
  );
  return { texts: texts.names.join('\n'), lists: packLists(lists) };
}

/** Yields after each part, so that the work can be done in slices of time. */
export function* joinTexts(parts: readonly PackedTexts[]): Generator<undefined, PhotoTexts> {
  const texts: string[] = [];
  const joined: { lists: NumberLists; numbers: number[] }[] = [];
  for (const part of parts) {
    const own = part.texts === '' ? [] : part.texts.split('\n');
    joined.push({ lists: unpackLists(part.lists), numbers: own.map((_, at) => texts.length + at) });
    for (const text of own) texts.push(text);
    yield;
  }
  return { texts, lists: joinLists(joined) };
}

/** Texts that are looked through at once. */
const atOnce = 2000;

/**
 * For each photo whether its texts together have all words of a query; yields after some thousand texts.
 *
 * @param words as `parseQuery` makes them
 */
export function* searchPhotos(
  { texts, lists: { starts, values } }: PhotoTexts,
  words: readonly string[],
): Generator<undefined, Uint8Array> {
  const matched = new Uint32Array(texts.length);
  for (let at = 0; at < texts.length; at++) {
    matched[at] = matchWords(texts[at] ?? '', words);
    if (at % atOnce === atOnce - 1) yield;
  }
  const found = new Uint8Array(starts.length - 1);
  const all = allWords(words);
  for (let photo = 0; photo < found.length; photo++) {
    let has = 0;
    for (let at = starts[photo] ?? 0; at < (starts[photo + 1] ?? 0); at++)
      has |= matched[values[at] ?? 0] ?? 0;
    if (has === all) found[photo] = 1;
  }
  return found;
}

export const hasAllWords = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

/** A bit for each word that a text has. */
function matchWords(text: string, words: readonly string[]): number {
  let matched = 0;
  for (let at = 0; at < words.length; at++) if (text.includes(words[at] ?? '')) matched |= 1 << at;
  return matched;
}

const allWords = (words: readonly string[]) => 2 ** words.length - 1;
