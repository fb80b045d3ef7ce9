import type { PhotoFormat } from '../../journal/photoFacts.ts';
import type { Problem } from '../../journal/problem.ts';

/** Formats that cannot be shown, and the way out. */
const ways: Partial<Record<PhotoFormat, Pick<Problem, 'what' | 'todo'>>> = {
  jxl: { what: 'JPEG XL cannot be decoded yet, so the photo is not shown', todo: 'export it as JPEG' },
  raw: {
    what: 'RAW cannot be decoded, so the photo is not shown',
    todo: 'export it as JPEG with the same name, beside it',
  },
};

const noHeic = {
  what: 'the package that decodes HEIC is not installed, so the photo is not shown',
  todo: 'install it (npm install heic-decode), or export the photo as JPEG',
};

/** What can be shown depends on what is installed. */
export interface Decoders {
  readonly heic: boolean;
  /** Videos that browsers do not play. */
  readonly ffmpeg: boolean;
  /** The browser makes the pictures of those that it plays, and nothing else is needed for them. */
  readonly inBrowser?: true;
}

/** Why a file of this format cannot be shown; undefined where it can. A file of an unknown one says itself why. */
export function describeFormat(
  format: PhotoFormat,
  { heic }: Pick<Decoders, 'heic'>,
): Pick<Problem, 'what' | 'todo'> | undefined {
  return format === 'heic' && !heic ? noHeic : ways[format];
}

export function isShowable(format: PhotoFormat, decoders: Pick<Decoders, 'heic'>): boolean {
  return format !== 'unknown' && describeFormat(format, decoders) === undefined;
}
