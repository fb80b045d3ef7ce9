import type { Photo } from './photo.ts';
import type { Post } from './post.ts';

/** The id of the photo that stands for a post: the author's, else the first landscape that it shows, else the first. */
export function choosePostCover(
  { cover, photos }: Post,
  findPhoto: (id: string) => Photo | undefined,
): string | undefined {
  const shown = photos.flatMap((id) => findPhoto(id) ?? []);
  const wide = shown.find(({ width, height }) => width > height);
  return (cover === undefined ? undefined : findPhoto(cover)?.id) ?? (wide ?? shown[0])?.id;
}
