import { photosType } from '../placing/droppedPhotos.ts';
import { writePhotos } from '../story/writePhotos.ts';
import type { StudioPhoto } from '../trip/studioView.ts';

/** Says which photos are dragged, for `dragstart`; other programs take them as Markdown. */
export function dragPhotos({ dataTransfer }: DragEvent, photos: readonly StudioPhoto[]): void {
  if (!dataTransfer) return;
  dataTransfer.effectAllowed = 'copyMove';
  dataTransfer.setData(photosType, JSON.stringify(photos.map(({ file }) => file)));
  dataTransfer.setData('text/plain', writePhotos(photos));
}
