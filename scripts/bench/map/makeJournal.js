import { makeRandom } from '../random.js';

const places = [
  ['Shanghai', 31.23, 121.47, 'CN'],
  ['Suzhou', 31.3, 120.58, 'CN'],
  ['Beijing', 39.9, 116.4, 'CN'],
  ['Kyoto', 35.01, 135.77, 'JP'],
  ['Tokyo', 35.68, 139.76, 'JP'],
  ['Seoul', 37.56, 126.98, 'KR'],
  ['Hanoi', 21.03, 105.85, 'VN'],
  ['Pune', 18.52, 73.86, 'IN'],
  ['Mumbai', 19.07, 72.87, 'IN'],
  ['Goa', 15.3, 74.1, 'IN'],
  ['Paris', 48.86, 2.35, 'FR'],
  ['Lyon', 45.76, 4.84, 'FR'],
  ['Berlin', 52.52, 13.4, 'DE'],
  ['Rome', 41.9, 12.5, 'IT'],
  ['Lisbon', 38.72, -9.14, 'PT'],
  ['London', 51.5, -0.12, 'GB'],
  ['Edinburgh', 55.95, -3.19, 'GB'],
  ['Oslo', 59.91, 10.75, 'NO'],
  ['Reykjavik', 64.15, -21.94, 'IS'],
  ['New York', 40.71, -74.0, 'US'],
  ['Chicago', 41.88, -87.63, 'US'],
  ['San Francisco', 37.77, -122.42, 'US'],
  ['Honolulu', 21.3, -157.86, 'US'],
  ['Vancouver', 49.28, -123.12, 'CA'],
  ['Mexico City', 19.43, -99.13, 'MX'],
  ['Lima', -12.05, -77.04, 'PE'],
  ['Rio', -22.9, -43.2, 'BR'],
  ['Ushuaia', -54.8, -68.3, 'AR'],
  ['Cape Town', -33.92, 18.42, 'ZA'],
  ['Nairobi', -1.29, 36.82, 'KE'],
  ['Cairo', 30.04, 31.24, 'EG'],
  ['Istanbul', 41.01, 28.98, 'TR'],
  ['Kathmandu', 27.7, 85.32, 'NP'],
  ['Bangkok', 13.75, 100.5, 'TH'],
  ['Singapore', 1.35, 103.82, 'SG'],
  ['Bali', -8.65, 115.2, 'ID'],
  ['Sydney', -33.87, 151.2, 'AU'],
  ['Wellington', -41.29, 174.78, 'NZ'],
  ['Suva', -18.14, 178.44, 'FJ'],
  ['Samoa', -13.83, -171.77, 'WS'],
];

/** A journal of so many photos in forty places, half of them a few steps after the one before; the same each time. */
export function makeJournal(total) {
  const random = makeRandom(5);
  const each = Math.ceil(total / places.length);
  const made = places.map((place, at) => makeTrip(place, at, Math.min(each, total - at * each), random));
  const trips = made.filter(({ photos }) => photos.length > 0);
  return {
    site: { title: 'A life of travel', language: 'en' },
    trips: trips.map(({ trip }) => trip).reverse(),
    posts: [],
    photos: trips.flatMap(({ photos }) => photos),
  };
}

function makeTrip([title, lat0, lon0, country], number, count, random) {
  const slug = `${1990 + Math.floor(number * 0.9)}-${title.toLowerCase().replace(' ', '-')}`;
  const start = Date.parse(`${slug.slice(0, 4)}-06-01T08:00:00Z`);
  let [lat, lon] = [lat0, lon0];
  const photos = Array.from({ length: Math.max(0, count) }, (_, at) => {
    if (random() < 0.02) [lat, lon] = [lat0 + spread(random, 0.3), lon0 + spread(random, 0.3)];
    else if (random() < 0.5) [lat, lon] = [lat + spread(random, 0.002), lon + spread(random, 0.002)];
    const local = new Date(start + at * 240_000).toISOString().slice(0, 19);
    return makePhoto(slug, at, { lat, lon }, local, { title, country }, random);
  });
  const trip = {
    slug,
    folder: slug,
    title,
    url: `${slug}/`,
    cities: [title],
    countries: [country],
    posts: [],
  };
  const ids = photos.map(({ id }) => id);
  return { photos, trip: { ...trip, story: false, photos: ids, days: [], tracks: [], cover: ids[0] } };
}

const spread = (random, degrees) => (random() + random() - 1) * degrees;
const round = (degrees) => Number(degrees.toFixed(6));

function makePhoto(trip, at, { lat, lon }, local, { title, country }, random) {
  const slug = `img-${String(at).padStart(4, '0')}`;
  const hash = () => Array.from({ length: 16 }, () => Math.floor(random() * 16).toString(16)).join('');
  const [avif, jpeg] = [hash(), hash()];
  const rendition = (type, width, name) => ({ type, width, height: (width * 3) / 4, url: `img/${name}` });
  return {
    id: `${trip}/${slug}`,
    trip,
    slug,
    url: `${trip}/photos/${slug}/`,
    width: 4000,
    height: 3000,
    taken: { local, offset: '+00:00', source: 'exif' },
    spot: { lat: round(lat), lon: round(lon), source: 'exif' },
    place: { city: title, country, source: 'computed' },
    posts: [],
    renditions: [
      ...[320, 640, 1440].map((width) => rendition('image/avif', width, `${avif}-${width}.avif`)),
      rendition('image/jpeg', 640, `${jpeg}-640.jpg`),
    ],
  };
}
