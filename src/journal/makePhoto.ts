import { isFileName } from './isFileName.ts';
import { makeAddress } from './makeAddress.ts';
import { makePlace } from './makePlace.ts';
import type { Photo } from './photo.ts';
import type { LocatedPhoto } from './settledPhoto.ts';

export interface PhotoContext {
  readonly trip: string;
  readonly slug: string;
}

/** All that is known of a photo, the author's word before the file's; nothing is private yet. */
export function makePhoto(
  { source, settings, facts, taken, spot }: LocatedPhoto,
  context: PhotoContext,
): Photo {
  // A name by the position follows once it is known how fine that is published.
  const place = makePlace(settings.place, undefined, [], facts.place);
  const { title, caption, captionSource } = facts;
  const isWritten = (text: string | undefined) => text !== undefined && !isFileName(text, source.file);
  return {
    id: `${context.trip}/${context.slug}`,
    trip: context.trip,
    slug: context.slug,
    file: source.file,
    url: makeAddress(context.trip, 'photos', context.slug),
    width: source.facts.width,
    height: source.facts.height,
    ...(taken && { taken }),
    ...(spot && { spot }),
    ...(place && { place }),
    ...pick(facts, ['alt', 'credit', 'keywords', 'rating', 'focus', 'camera']),
    ...(isWritten(title) && { title }),
    ...(isWritten(caption) && { caption, captionSource }),
    ...pick(settings, ['title', 'alt', 'lang', 'credit', 'keywords', 'rating', 'focus']),
    ...(settings.caption !== undefined && { caption: settings.caption, captionSource: 'sidecar' as const }),
    posts: [],
    renditions: [],
  };
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(
    keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]),
  ) as Pick<T, K>; // fromEntries forgets which keys
}
