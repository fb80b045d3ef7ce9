/** Where a photo stands, in pixels. */
export interface PhotoBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Photos in order; all of one height on the page have the same top, and tops never fall. */
export interface PlacedPhotos {
  readonly count: number;
  boxOf(photo: number): PhotoBox;
}

type Move = (photos: PlacedPhotos, photo: number, page: number) => number;

const step = (by: number) => (photos: PlacedPhotos, photo: number) =>
  Math.min(photos.count - 1, Math.max(0, photo + by));

const moves: Readonly<Record<string, Move | undefined>> = {
  ArrowLeft: step(-1),
  ArrowRight: step(1),
  ArrowUp: (photos, photo) => across(photos, photo, -1, 1),
  ArrowDown: (photos, photo) => across(photos, photo, 1, 1),
  PageUp: (photos, photo, page) => across(photos, photo, -1, page),
  PageDown: (photos, photo, page) => across(photos, photo, 1, page),
  Home: () => 0,
  End: ({ count }) => count - 1,
};

/**
 * The photo that a key leads to; the same one where there is none further, `undefined` for keys that do not move.
 *
 * @param page pixels of the page that are seen at once
 */
export const findNeighbour = (key: string, photos: PlacedPhotos, photo: number, page: number) =>
  moves[key]?.(photos, photo, page);

/** The photo nearest above or below, in the first row that is at least so many pixels away, else in the last one. */
function across(photos: PlacedPhotos, photo: number, by: 1 | -1, pixels: number): number {
  const here = photos.boxOf(photo);
  const middle = here.left + here.width / 2;
  let best = photo;
  let row: number | undefined;
  let distance = Infinity;
  for (let at = photo + by; at >= 0 && at < photos.count; at += by) {
    const box = photos.boxOf(at);
    if (box.top === here.top) continue;
    if (row !== undefined && box.top !== row && Math.abs(row - here.top) >= pixels) break;
    if (box.top !== row) [row, distance] = [box.top, Infinity];
    const away = Math.abs(box.left + box.width / 2 - middle);
    if (away < distance) [best, distance] = [at, away];
  }
  return best;
}
