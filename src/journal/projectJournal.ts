import type { Journal, Site } from './journal.ts';
import type { Camera, Photo } from './photo.ts';
import type { PhotoVideo } from './photoVideo.ts';
import type { Place } from './place.ts';
import type { Post } from './post.ts';
import type { Original, Rendition } from './rendition.ts';
import { sortByTime } from './sortByTime.ts';
import type { Spot } from './spot.ts';
import type { Taken } from './taken.ts';
import { computeBounds } from './computeBounds.ts';
import type { Bounds, Day, DrawnShape, Stop, TrackLine, Trip } from './trip.ts';

/**
 * The journal as `journal.json` tells it to other programs, format 1: a promise, so each key is written out here and
 * nothing gets in by being added to the journal. Absent facts are left out.
 */
export function projectJournal(journal: Journal) {
  const { trips, posts, photos, ...head } = openProjection(journal);
  return { ...head, trips: [...trips], posts: [...posts], photos: [...photos] };
}

/** The same with lists that project a trip, a post or a photo when it is asked for: of thousands, one is held at a time. */
export function openProjection({ site, trips, posts, photos }: Journal) {
  return {
    format: 1,
    site: projectSite(site),
    trips: project(trips, projectTrip),
    posts: project(posts, projectPost),
    photos: project(sortPhotos(photos), projectPhoto),
  };
}

function* project<From, To>(items: readonly From[], projectOne: (item: From) => To): Generator<To> {
  for (const item of items) yield projectOne(item);
}

function projectSite({ title, author, url, language, basemap }: Site) {
  const { tiles } = basemap ?? {};
  return prune({ title, author, url, language, basemap: tiles && { tiles } });
}

/** Those of all trips in order of time. */
function sortPhotos(photos: readonly Photo[]): readonly Photo[] {
  return sortByTime(photos.map((photo) => ({ file: photo.id, taken: photo.taken, photo }))).map(
    ({ photo }) => photo,
  );
}

function projectTrip(trip: Trip) {
  return prune({
    slug: trip.slug,
    folder: trip.folder,
    title: trip.title,
    url: trip.url,
    start: trip.start,
    end: trip.end,
    bounds: trip.bounds && projectBounds(trip.bounds),
    cities: nonEmpty(trip.cities),
    countries: nonEmpty(trip.countries),
    altitude: trip.altitude,
    cover: trip.cover,
    posts: trip.posts,
    photos: trip.photos.length,
    days: trip.days.map(projectDay),
    tracks: trip.tracks.map(projectTrack),
    sketch: trip.sketch && projectSketch(trip.sketch),
  });
}

const projectBounds = (bounds: Bounds) => bounds.map((corner) => corner.map(roundDegrees));

/** As of tracks, not its points, and where it is. */
function projectSketch(shapes: readonly DrawnShape[]) {
  const points = shapes.flatMap(({ lines }) => lines.flat().map(([lat, lon]) => ({ lat, lon })));
  const bounds = computeBounds(points);
  return { shapes: shapes.length, bounds: bounds && projectBounds(bounds) };
}

const projectDay = ({ date, photos, distance, stops }: Day) =>
  prune({ date, photos: photos.length, distance, stops: nonEmpty(stops.map(projectStop)) });

const projectStop = ({ place, from, to, leg, photos }: Stop) =>
  prune({ place: place && projectPlace(place), from, to, leg, photos });

const nonEmpty = <T>(list: readonly T[] | undefined) => (list?.length ? list : undefined);

const projectTrack = ({ name, distance, start, end }: TrackLine) => prune({ name, distance, start, end });

function projectPost({ slug, trip, title, date, lang, url, photos }: Post) {
  return prune({ slug, trip, title, date, lang, url, photos });
}

function projectPhoto(photo: Photo) {
  return prune({
    id: photo.id,
    trip: photo.trip,
    file: photo.file,
    url: photo.url,
    width: photo.width,
    height: photo.height,
    taken: photo.taken && projectTaken(photo.taken),
    spot: photo.spot && projectSpot(photo.spot),
    place: photo.place && projectPlace(photo.place),
    title: photo.title,
    caption: photo.caption,
    captionSource: photo.captionSource,
    alt: photo.alt,
    lang: photo.lang,
    credit: photo.credit,
    keywords: nonEmpty(photo.keywords),
    rating: photo.rating,
    camera: photo.camera && projectCamera(photo.camera),
    focus: photo.focus,
    posts: photo.posts.map(({ slug, url }) => ({ slug, url })),
    video: photo.video && projectVideo(photo.video),
    placeholder: photo.placeholder,
    color: photo.color,
    renditions: [
      ...photo.renditions.map(projectRendition),
      ...(photo.original ? [projectOriginal(photo.original)] : []),
    ],
  });
}

function projectVideo({ url, type, live, duration, captions = [] }: PhotoVideo) {
  return prune({
    url,
    type,
    live,
    duration,
    captions: nonEmpty(captions.map((each) => prune({ url: each.url, language: each.language }))),
  });
}

function projectRendition({ type, width, height, url, hdr }: Rendition) {
  return prune({ type, width, height, url, hdr });
}

/** The largest there is; not every browser shows it. */
function projectOriginal({ type, width, height, url, hdr, bytes }: Original) {
  return prune({ type, width, height, url, hdr, original: true, bytes });
}

function projectTaken({ local, offset, zone, source, offsetSource, written }: Taken) {
  return prune({ local, offset, zone, source, offsetSource, written });
}

function projectSpot({ lat, lon, altitude, heading, accuracy, source }: Spot) {
  return prune({ lat: roundDegrees(lat), lon: roundDegrees(lon), altitude, heading, accuracy, source });
}

const projectPlace = ({ name, city, country, sea, source, citySource }: Place) =>
  prune({ name, city, country, sea, source, citySource });

function projectCamera({ make, model, lens, fNumber, exposure, iso, focal, focal35 }: Camera) {
  return prune({ make, model, lens, fNumber, exposure, iso, focal, focal35 });
}

/** Six decimals, a tenth of a metre; never −0. */
const roundDegrees = (degrees: number) => Math.round(degrees * 1e6) / 1e6 + 0;

/** Without what is absent: never null, never an empty text. */
function prune<T extends object>(value: T): Partial<T> {
  const kept: Partial<T> = {};
  for (const key in value) if (isPresent(value[key])) kept[key] = value[key];
  return kept;
}

const isPresent = (part: unknown) => part !== undefined && part !== null && part !== '';
