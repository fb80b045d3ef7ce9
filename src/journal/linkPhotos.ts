import { groupBy } from './groupBy.ts';
import type { TripPhoto } from './makeTripPhotos.ts';
import type { Photo } from './photo.ts';
import type { Post, ShownPhoto } from './post.ts';

interface Showing {
  readonly post: Post;
  readonly shown: ShownPhoto;
}

/**
 * Tells each photo which posts show it, and takes the words that they have for it where photos.yaml has none. The
 * posts' order is the precedence of their words.
 */
export function linkPhotos(photos: readonly TripPhoto[], posts: readonly Post[]): readonly TripPhoto[] {
  const showings = groupBy(posts.flatMap(findShowings), ({ shown }) => shown.photo);
  return photos.map((item) => {
    const own = showings.get(item.photo.id);
    return own ? { ...item, photo: linkPhoto(item, own) } : item;
  });
}

function findShowings(post: Post): Showing[] {
  return post.blocks.flatMap((block) =>
    block.kind === 'photos' ? block.photos.map((shown) => ({ post, shown })) : [],
  );
}

function linkPhoto({ photo, settings }: TripPhoto, showings: readonly Showing[]): Photo {
  const caption = settings.caption ?? firstOf(showings, 'caption');
  const alt = settings.alt ?? firstOf(showings, 'alt');
  const lang = settings.lang ?? findLanguage(settings, showings);
  const posts = new Map(
    showings.map(({ post }) => [post, `${post.url}#photo-${encodeURIComponent(photo.slug)}`]),
  );
  return {
    ...photo,
    ...(caption !== undefined && {
      caption,
      captionSource: settings.caption === undefined ? 'post' : 'sidecar',
    }),
    ...(alt !== undefined && { alt }),
    ...(lang !== undefined && { lang }),
    posts: [...posts].map(([{ slug }, url]) => ({ slug, url })),
  };
}

/** Of the post whose words are taken. */
function findLanguage(settings: TripPhoto['settings'], showings: readonly Showing[]): string | undefined {
  const keys = (['caption', 'alt'] as const).filter((key) => settings[key] === undefined);
  return showings.find(({ shown }) => keys.some((key) => shown[key]))?.post.lang;
}

function firstOf(showings: readonly Showing[], key: 'caption' | 'alt'): string | undefined {
  return showings.map(({ shown }) => shown[key]).find((text) => text !== undefined && text !== '');
}
