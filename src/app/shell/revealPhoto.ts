import type { PhotoView } from '../page.ts';

type Reveal = (photo: PhotoView) => void;

let current: Reveal | undefined;

/** A page that has not all of its photos in the document says how one gets there and into view; returns the way to end that. */
export function offerToReveal(reveal: Reveal): () => void {
  current = reveal;
  return () => {
    if (current === reveal) current = undefined;
  };
}

/** Brings a photo of the page into the document and into view, where the page has it. */
export const revealPhoto = (photo: PhotoView): void => current?.(photo);
