import type { ListedPhotos } from '../../page.ts';
import { listSet, shelfSet, type PhotoSet } from '../../photo/photoSet.ts';
import { openGallery } from '../galleryData.ts';
import { loadDayOf } from '../loadGallerySet.ts';
import { parseFilter } from './filter.ts';
import { findPhotos } from './findPhotos.ts';

/**
 * The photos of a gallery that a filter leaves, in its order.
 *
 * @param photo address of the photo that is to be shown
 */
export async function loadFoundSet(
  page: ListedPhotos,
  query: URLSearchParams,
  photo: string,
): Promise<PhotoSet> {
  const found = await findPhotos(page, parseFilter(query));
  if (!found) return listSet([]);
  if (!page.beyond) return listSet(found.listed.photos);
  const gallery = await openGallery(page);
  if (gallery.shelf.numberOf(photo) === undefined) await loadDayOf(photo, gallery);
  const { ratios } = found.data.columns;
  return shelfSet(found.data.shelf, found.count, (number) => (ratios[number] ?? 150) / 100);
}
