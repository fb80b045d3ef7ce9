import type { PhotoView } from '../page.ts';
import { runInSlices } from '../runInSlices.ts';
import { takeOver } from '../shell/takeOver.ts';
import { drawFirstFrameLater } from '../video/drawFirstFrameLater.ts';
import { paintAhead } from './paintAhead.ts';

/**
 * What photos do beside standing there, for those that the build printed and that are no components, as nothing else
 * of them changes. Returns the way to end it.
 *
 * @param photos what is known of those in the element
 */
export function attendPhotos(element: HTMLElement, photos: readonly PhotoView[]): () => void {
  const links = [...element.querySelectorAll<HTMLElement>('[data-photo]')];
  const known = new Map(photos.map((photo) => [photo.id, photo]));
  const ends: (() => void)[] = [];
  let isWanted = true;
  function* attendAll(): Generator<undefined, void> {
    for (const link of links) {
      ends.push(attend(link, known.get(link.dataset.photo ?? '')));
      yield;
    }
  }
  ends.push(takeOver(() => void runInSlices(attendAll(), () => isWanted)));
  return () => {
    isWanted = false;
    ends.forEach((end) => end());
  };
}

function attend(link: HTMLElement, photo: PhotoView | undefined): () => void {
  const [image, mark] = [link.querySelector('img'), link.querySelector<HTMLElement>('.mark')];
  const forget = image && paintAhead(photo?.placeholder)(image);
  const end = mark && photo?.video?.plain ? drawFirstFrameLater(mark, photo.video.url) : undefined;
  return () => {
    forget?.();
    end?.();
  };
}
