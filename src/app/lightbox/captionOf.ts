import type { PhotoView } from '../page.ts';
import { describeWordless } from '../photo/describeWordless.ts';

/**
 * What stands under a photo as its caption: the author's words, else the text for those who cannot see it; nothing
 * where that says no more than place and time, which are told anyway.
 */
export function captionOf(photo: PhotoView): string | undefined {
  if (photo.caption !== undefined) return photo.caption;
  return photo.alt === describeWordless(photo) ? undefined : photo.alt;
}
