import type { PhotoView } from '../page.ts';
import { isShown, type OriginalView } from '../photo/original.ts';
import { chooseRenditions, type Shows } from './slideSources.ts';

/**
 * The photo's own file, where it shows more than the renditions do that this reader's browser chooses from.
 *
 * @param width pixels of the screen that the photo takes
 */
export function neededOriginal(
  { renditions, original }: Pick<PhotoView, 'renditions' | 'original'>,
  shows: Shows,
  width: number,
): OriginalView | undefined {
  if (!original || !isShown(original)) return undefined;
  const chosen = chooseRenditions(renditions, shows);
  // Lights that shone would go out.
  if (chosen.some(({ hdr }) => hdr) && !original.hdr) return undefined;
  return width > Math.max(...chosen.map((rendition) => rendition.width)) ? original : undefined;
}
