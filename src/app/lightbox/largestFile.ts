import type { Original, Rendition } from '../../journal/rendition.ts';
import type { PhotoView } from '../page.ts';

/**
 * What a reader who wants to keep a photo gets: its own file, else the largest published, as a JPEG where there is one
 * of that size.
 */
export function largestFile({
  renditions,
  original,
}: Pick<PhotoView, 'renditions' | 'original'>): Omit<Original, 'bytes'> | Rendition | undefined {
  if (original) return original;
  const width = Math.max(...renditions.map((rendition) => rendition.width));
  const largest = renditions.filter((rendition) => rendition.width === width);
  return largest.find(({ type, hdr }) => type === 'image/jpeg' && !hdr) ?? largest[0];
}
