/** What photos that are dragged inside the studio are known by: paths inside the trip, as a JSON list. */
export const photosType = 'application/x-pinhole-photos';

/** Whether photos of the studio are dragged, and not files from outside. */
export const bringsPhotos = ({ dataTransfer }: DragEvent) =>
  dataTransfer?.types.includes(photosType) === true;

/** Paths inside the trip of the photos that were dropped. */
export function droppedPhotos({ dataTransfer }: DragEvent): readonly string[] {
  const data = dataTransfer?.getData(photosType);
  return data ? (JSON.parse(data) as readonly string[]) : []; // as the studio itself wrote it
}
