import { makeJournal } from '../map/makeJournal.js';
import { makeRandom } from '../random.js';

/** Width and height as cameras, phones and panoramas make them; the first ones most often. */
const shapes = [
  [3, 2],
  [4, 3],
  [3, 4],
  [2, 3],
  [16, 9],
  [1, 1],
  [9, 16],
  [4, 1],
];
const daily = 25;
const hour = 3_600_000;

/** The journal of the map's benchmark with days of 25 photos, shapes and colours. */
export function makeGalleryJournal(total) {
  const random = makeRandom(7);
  const journal = makeJournal(total);
  const photos = new Map(journal.photos.map((photo) => [photo.id, photo]));
  const trips = journal.trips.map((trip) => {
    const start = Date.parse(`${trip.slug.slice(0, 4)}-03-01T08:00:00Z`);
    const days = [];
    trip.photos.forEach((id, at) => {
      const time = new Date(start + Math.floor(at / daily) * 24 * hour + (at % daily) * (hour / 3));
      const local = time.toISOString().slice(0, 19);
      const [width, height] = shapes[Math.floor(random() ** 2 * shapes.length)];
      const color = `#${Math.floor(random() * 0xffffff)
        .toString(16)
        .padStart(6, '0')}`;
      const taken = { local, offset: '+00:00', source: 'exif' };
      photos.set(id, { ...photos.get(id), width: width * 1000, height: height * 1000, color, taken });
      const date = local.slice(0, 10);
      if (days.at(-1)?.date !== date) days.push({ date, photos: [], distance: 4200, stops: [] });
      days.at(-1).photos.push(id);
    });
    return { ...trip, days, start: days[0]?.date, end: days.at(-1)?.date };
  });
  return { ...journal, trips, photos: [...photos.values()] };
}
