import { findNeighbour, type PhotoBox, type PlacedPhotos } from '../../geometry/rows/findNeighbour.ts';
import { findPhotoBox } from './findPhotoBox.ts';
import type { Gallery } from './gallery.svelte.ts';

/** Arrows, Home, End and Page keys move the focus from photo to photo; returns the way to end that. */
export function bindGalleryKeys(element: HTMLElement, gallery: Gallery): () => void {
  const press = (event: KeyboardEvent) => {
    const number = numberOf(event.target);
    if (number === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = findNeighbour(event.key, placesOf(element, gallery), number, innerHeight * 0.8);
    if (next === undefined) return;
    event.preventDefault();
    gallery.keep(next);
    gallery.reveal(next, 'edge');
    const link = element.querySelector<HTMLElement>(`[data-number="${next}"]`);
    link?.focus({ preventScroll: gallery.layout !== undefined });
  };
  const focus = ({ target }: FocusEvent) => gallery.keep(numberOf(target));
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && numberOf(relatedTarget) === undefined) gallery.keep(undefined);
  };
  // What was printed may have it already.
  if (element.contains(document.activeElement)) gallery.keep(numberOf(document.activeElement));
  element.addEventListener('keydown', press);
  element.addEventListener('focusin', focus);
  element.addEventListener('focusout', leave);
  return () => {
    element.removeEventListener('keydown', press);
    element.removeEventListener('focusin', focus);
    element.removeEventListener('focusout', leave);
  };
}

function numberOf(target: EventTarget | null): number | undefined {
  const number =
    target instanceof Element ? target.closest('[data-number]')?.getAttribute('data-number') : null;
  return number === null || number === undefined ? undefined : Number(number);
}

/** Where all photos stand: as script has placed them, else as the browser has. */
function placesOf(element: HTMLElement, { layout, data, count }: Gallery): PlacedPhotos {
  if (layout && data) {
    const boxOf = (photo: number) => findPhotoBox(layout, data.columns.ratios, photo);
    return { count, boxOf };
  }
  const links = [...element.querySelectorAll('[data-number]')];
  const boxOf = (photo: number): PhotoBox => {
    const box = links[photo]?.getBoundingClientRect();
    return {
      left: box?.left ?? 0,
      top: Math.round(box?.top ?? 0),
      width: box?.width ?? 0,
      height: box?.height ?? 0,
    };
  };
  return { count: links.length, boxOf };
}
