import type { Rendition } from '../../journal/rendition.ts';

/** What a reader who wants to keep a photo gets: the largest published, as a JPEG where there is one of that size. */
export function largestRendition(renditions: readonly Rendition[]): Rendition | undefined {
  const width = Math.max(...renditions.map((rendition) => rendition.width));
  const largest = renditions.filter((rendition) => rendition.width === width);
  return largest.find(({ type, hdr }) => type === 'image/jpeg' && !hdr) ?? largest[0];
}
