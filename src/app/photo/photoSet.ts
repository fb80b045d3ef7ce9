import type { PhotoView } from '../page.ts';
import type { Shelf } from './photoShelf.ts';

/** Photos in an order, as the lightbox turns them over. Of a large set most are not loaded yet. */
export interface PhotoSet {
  readonly count: number;
  /** `undefined` where there is none, or where it has not been loaded. */
  at(index: number): PhotoView | undefined;
  /** Place of the photo whose page has this address; −1 where it is not in the set, or has not been loaded. */
  indexOf(url: string): number;
  /** Width over height, guessed where it is not known yet. */
  ratioAt(index: number): number;
  /** Resolves when the photo at a place is there. */
  load(index: number): Promise<void>;
  /** False where no photo of it has a position; true also where that is not known. */
  readonly mayBePlaced: boolean;
}

/** A set whose photos are all there. */
export function listSet(photos: readonly PhotoView[]): PhotoSet {
  return {
    count: photos.length,
    at: (index) => photos[index],
    indexOf: (url) => photos.findIndex((photo) => photo.url === url),
    ratioAt: (index) => ratioOf(photos[index]),
    load: () => Promise.resolve(),
    mayBePlaced: photos.some(({ spot }) => spot !== undefined),
  };
}

/**
 * A set of photos that lie on a shelf.
 *
 * @param numbers which of them; all from 0 on where it is a count
 */
export function shelfSet(
  shelf: Shelf,
  numbers: number | readonly number[],
  ratioOfNumber?: (number: number) => number,
): PhotoSet {
  const numberAt = (index: number) => (typeof numbers === 'number' ? index : numbers[index]) ?? -1;
  const placeOf = (number: number) => (typeof numbers === 'number' ? number : numbers.indexOf(number));
  const count = typeof numbers === 'number' ? numbers : numbers.length;
  return {
    count,
    at: (index) => shelf.get(numberAt(index)),
    indexOf: (url) => placeOf(shelf.numberOf(url) ?? -1),
    ratioAt: (index) => ratioOfNumber?.(numberAt(index)) ?? ratioOf(shelf.get(numberAt(index))),
    load: (index) => (index < 0 || index >= count ? Promise.resolve() : shelf.load([numberAt(index)])),
    mayBePlaced: true,
  };
}

const ratioOf = (photo: PhotoView | undefined) => (photo ? photo.width / photo.height : 1.5);
