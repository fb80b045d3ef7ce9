import type { PhotoFacts } from '../../../journal/photoFacts.ts';
import { checkPixels, TooLargeError } from '../../../reading/decoding/tooLarge.ts';
import { addressOf } from '../keeping/dev/servedBlob.ts';
import { longestThumbnail, type DrawnPicture } from './drawnPicture.ts';
import type { ReadPicture } from './readPicture.ts';

/** Milliseconds for which a picture that was replaced can still be asked for by a page that shows it. */
const grace = 30_000;

/** What has been read of each file, with the addresses under which the page shows it. */
export class PictureTable {
  readonly #pictures = new Map<string, ReadPicture>();

  get(path: string): ReadPicture | undefined {
    return this.#pictures.get(path);
  }

  /** @param drawn the camera's own small picture */
  setFacts(path: string, facts: PhotoFacts, blob: Blob, drawn: DrawnPicture | undefined): ReadPicture {
    this.#forget(this.get(path));
    const movie = addressMovie(facts, blob);
    const undecodable = findTooLarge(facts);
    return this.#set(
      {
        file: path,
        facts,
        ...(movie !== undefined && { movie }),
        ...(undecodable !== undefined && { undecodable }),
      },
      drawn && { thumbnail: addressPicture(drawn) },
    );
  }

  setDrawn(path: string, drawn: DrawnPicture): ReadPicture | undefined {
    const known = this.get(path);
    if (!known) return undefined;
    if (known.thumbnail) letGo(known.thumbnail.url);
    const { width, height } = { ...drawn.of, ...known.facts };
    return this.#set(
      { ...known, facts: { ...known.facts, width, height } },
      { thumbnail: addressPicture(drawn) },
    );
  }

  setUndecodable(path: string, undecodable: string): ReadPicture | undefined {
    const known = this.get(path);
    return known && this.#set(known, { undecodable });
  }

  remove(path: string): void {
    this.#forget(this.get(path));
    this.#pictures.delete(path);
  }

  close(): void {
    for (const { thumbnail, movie } of this.#pictures.values())
      for (const url of [thumbnail?.url, movie]) if (url !== undefined) URL.revokeObjectURL(url);
    this.#pictures.clear();
  }

  #set(picture: ReadPicture, more: Partial<ReadPicture> | undefined): ReadPicture {
    const set = { ...picture, ...more };
    this.#pictures.set(picture.file, set);
    return set;
  }

  #forget(picture: ReadPicture | undefined): void {
    for (const url of [picture?.thumbnail?.url, picture?.movie]) if (url !== undefined) letGo(url);
  }
}

const letGo = (url: string) => setTimeout(() => URL.revokeObjectURL(url), grace);

function addressPicture({ blob, width, height }: DrawnPicture) {
  return { url: URL.createObjectURL(blob), width, height };
}

/** Of a video that browsers play as it is, or of the part of a photo that is one. */
function addressMovie({ video }: PhotoFacts, blob: Blob): string | undefined {
  if (video?.way !== 'copy') return undefined;
  const { start, length } = video.part ?? { start: 0, length: blob.size };
  return addressOf(blob.slice(start, start + length, 'video/mp4'));
}

/** Pixels of the longer side from which on a camera's own small picture does for galleries. */
const enough = 320;

/** Whether a better picture can be drawn of a file than there is. */
export function isWorthDrawing({ facts, thumbnail, undecodable }: ReadPicture): boolean {
  if (undecodable !== undefined || !drawable.has(facts.format)) return false;
  const { width = 1, height = 1 } = facts;
  if (width * height > mostPixels) return false;
  const largest = Math.min(enough, Math.max(width, height), longestThumbnail);
  return !thumbnail || Math.max(thumbnail.width, thumbnail.height) < largest;
}

/** What some browser decodes, or what comes with the site. */
const drawable: ReadonlySet<PhotoFacts['format']> = new Set([
  'jpeg',
  'png',
  'webp',
  'avif',
  'gif',
  'heic',
  'video',
]);

/** A picture lies in memory whole while it is drawn, four bytes a pixel. */
const mostPixels = 100_000_000;

/** What a build would not decode either. */
function findTooLarge({ width, height, format }: PhotoFacts): string | undefined {
  if (width === undefined || height === undefined) return undefined;
  try {
    checkPixels({ width, height }, format === 'jpeg' || format === 'png');
    return undefined;
  } catch (error) {
    return error instanceof TooLargeError ? error.message : undefined;
  }
}
