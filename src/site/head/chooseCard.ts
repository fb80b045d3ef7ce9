import { isLong } from '../../journal/listCovers.ts';
import type { Photo } from '../../journal/photo.ts';
import { findJpeg, type Rendition } from '../../journal/rendition.ts';

/** All of a photo as a JPEG, for programs that are no browser. */
export const chooseStill = ({ cards, renditions }: Photo): Rendition | undefined =>
  cards?.whole ?? findJpeg(renditions);

/** The picture of what a photo stands for, in the shape of previews. */
export const chooseCut = ({ cards, renditions }: Photo): Rendition | undefined =>
  cards?.cut ?? findJpeg(renditions);

/** The picture of a photo's own page: all of it, as far as a preview can show that. */
export const chooseCard = (photo: Photo): Rendition | undefined =>
  isLong(photo) ? chooseCut(photo) : chooseStill(photo);
