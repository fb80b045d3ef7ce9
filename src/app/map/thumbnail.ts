import type { Rendition } from '../../journal/rendition.ts';
import type { PhotoView } from '../page.ts';

/** In falling order of worth; a browser takes the first that it knows. */
const types = ['image/avif', 'image/webp', 'image/jpeg', 'image/png', 'image/gif'] as const;

/** The renditions for a small picture, one of each type there is; the last is for every browser. */
export function pickThumbnails(photo: Pick<PhotoView, 'renditions'>, pixels: number): Rendition[] {
  return types.flatMap((type) => {
    const sizes = photo.renditions
      .filter((one) => one.type === type && !one.hdr)
      .sort((a, b) => a.width - b.width);
    return sizes.find(({ width, height }) => Math.min(width, height) >= pixels) ?? sizes.at(-1) ?? [];
  });
}
