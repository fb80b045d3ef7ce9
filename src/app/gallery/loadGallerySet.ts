import type { ListedPhotos } from '../page.ts';
import { shelfSet, type PhotoSet } from '../photo/photoSet.ts';
import { path } from '../paths.ts';
import { fetchPage } from '../shell/fetchPage.ts';
import { openGallery, type GalleryData } from './galleryData.ts';

/**
 * The set of a gallery that has more photos than its page. Of all photos one is loaded, and those around it.
 *
 * @param photo address of the photo that is to be shown
 */
export async function loadGallerySet(page: ListedPhotos, photo: string): Promise<PhotoSet> {
  const data = await openGallery(page);
  if (data.shelf.numberOf(photo) === undefined) await loadDayOf(photo, data);
  const { ratios } = data.columns;
  return shelfSet(data.shelf, ratios.length, (number) => (ratios[number] ?? 150) / 100);
}

/** A photo's own page says on which day it was taken, and so where in the gallery it stands. */
export async function loadDayOf(photo: string, { columns, shelf }: GalleryData): Promise<void> {
  const page = await fetchPage(photo);
  if (page.route !== 'photo') return;
  const { datetime = '' } = page.photo;
  const date = datetime.length < 10 ? 'undated' : datetime.slice(0, 10);
  const url = path('day', { trip: page.trip.slug, date });
  const day = columns.days.findIndex((one) => one.url === url);
  if (day < 0) return;
  const first = columns.days.slice(0, day).reduce((sum, { count }) => sum + count, 0);
  const count = columns.days[day]?.count ?? 0;
  await shelf.load(Array.from({ length: count }, (_, at) => first + at));
}
