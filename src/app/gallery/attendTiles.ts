import type { PhotoView } from '../page.ts';
import { paintAhead } from '../photo/paintAhead.ts';
import { drawFirstFrame } from '../video/drawFirstFrame.ts';

/**
 * What tiles do beside standing there, for those that the build printed: those are no components, as nothing else of
 * them changes. Returns the way to end it.
 *
 * @param photos of the page
 */
export function attendTiles(days: HTMLElement, photos: readonly PhotoView[]): () => void {
  const ends = [...days.querySelectorAll<HTMLElement>('[data-number]')].flatMap((tile) => {
    const photo = photos[Number(tile.dataset.number)];
    const [image, mark] = [tile.querySelector('img'), tile.querySelector<HTMLElement>('.mark')];
    return [
      image && paintAhead(photo?.placeholder)(image),
      mark && photo?.video?.plain && drawFirstFrame(mark, photo.video.url),
    ];
  });
  return () => ends.forEach((end) => end && end());
}
