import type { Photo } from './photo.ts';

/** Whether nobody has said anything of a photo: those who cannot see it are told its place and time. */
export function isWordless({ alt, caption, title }: Pick<Photo, 'alt' | 'caption' | 'title'>): boolean {
  return (alt ?? caption ?? title) === undefined;
}
