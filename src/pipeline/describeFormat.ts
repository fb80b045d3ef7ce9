import type { PhotoFormat } from '../journal/photoFacts.ts';
import type { Problem } from '../journal/problem.ts';

/** Formats that no encoder here can decode, and the way out. */
const ways: Partial<Record<PhotoFormat, Pick<Problem, 'what' | 'todo'>>> = {
  heic: {
    what: 'HEIC cannot be decoded yet, so the photo is not shown',
    todo: 'export it as JPEG, or let the phone write "Most Compatible"',
  },
  jxl: { what: 'JPEG XL cannot be decoded yet, so the photo is not shown', todo: 'export it as JPEG' },
  raw: {
    what: 'RAW cannot be decoded, so the photo is not shown',
    todo: 'export it as JPEG with the same name, beside it',
  },
  video: { what: 'videos are not shown yet', todo: 'put a picture of the moment beside it, or leave it' },
};

/** Why a file of this format cannot be shown; undefined where it can. A file of an unknown one says itself why. */
export function describeFormat(format: PhotoFormat): Pick<Problem, 'what' | 'todo'> | undefined {
  return ways[format];
}

export function isShowable(format: PhotoFormat): boolean {
  return format !== 'unknown' && ways[format] === undefined;
}
