import { chooseCover } from './chooseCover.ts';
import { compareText } from './compareText.ts';
import { computeBounds } from './computeBounds.ts';
import { findDates } from './findDates.ts';
import { makeDayFinder, type FindDay } from './makeDayFinder.ts';
import { makeDrawnShapes } from './makeDrawnShapes.ts';
import { makeDays } from './makeDays.ts';
import { makeTitle } from './makeTitle.ts';
import { makeTrackLine } from './makeTrackLine.ts';
import type { DrawnTrack, TripPhoto, TripPhotos } from './makeTripPhotos.ts';
import type { Photo } from './photo.ts';
import type { Post } from './post.ts';
import type { Problem } from './problem.ts';
import type { SiteSettings } from './settings.ts';
import type { Trip, TrackLine } from './trip.ts';

/** A trip with what it is made of, as published. */
export interface MadeTrip {
  readonly trip: Trip;
  readonly photos: readonly TripPhoto[];
  /** Inside the library. */
  readonly folder: string;
  readonly problems: readonly Problem[];
}

/** All about a trip that follows from the photos, posts and tracks that are published of it. */
export function makeTrip(
  { plan, tracks, sketches }: TripPhotos,
  photos: readonly TripPhoto[],
  posts: readonly Post[],
  site: SiteSettings,
): MadeTrip {
  const { source, slug, url } = plan;
  const story = posts.find((post) => post.url === url);
  const { cover, problems } = chooseCover(source, photos, story);
  const published = photos.map(({ photo }) => photo);
  const findDay = makeDayFinder(published);
  const lines = makeLines(tracks, findDay);
  const sketch = makeDrawnShapes(sketches, Math.max(site.precision, source.settings.precision ?? 0));
  const bounds = computeBounds([
    ...published.flatMap(({ spot }) => spot ?? []),
    ...lines.flatMap(positionsOf),
  ]);
  const trip: Trip = {
    slug,
    folder: source.name,
    title: source.settings.title ?? story?.title ?? makeTitle(source.name),
    url,
    ...findDates(published, lines, source.settings.zone ?? site.zone),
    ...(bounds && { bounds }),
    ...findReach(published),
    ...(cover !== undefined && { cover }),
    posts: [...posts].sort((a, b) => Number(b === story) - Number(a === story)).map((post) => post.slug),
    story: story !== undefined,
    photos: published.map(({ id }) => id),
    days: makeDays(published, tracks, findDay),
    tracks: lines,
    ...(sketch.length > 0 && { sketch }),
  };
  return { trip, photos, folder: source.folder, problems };
}

function makeLines(tracks: readonly DrawnTrack[], findDay: FindDay): TrackLine[] {
  return tracks
    .toSorted((a, b) => compareText(a.file, b.file))
    .flatMap((track) => makeTrackLine(track, findDay) ?? []);
}

function positionsOf({ segments }: TrackLine) {
  return segments.flatMap(({ points }) => points).map(([lat, lon]) => ({ lat, lon }));
}

/** The cities, countries and heights that a trip came to. */
function findReach(photos: readonly Photo[]): Pick<Trip, 'cities' | 'countries' | 'altitude'> {
  const altitudes = photos.flatMap(({ spot }) => spot?.altitude ?? []);
  const [lowest, highest] = altitudes.reduce<[number, number]>(
    ([low, high], altitude) => [Math.min(low, altitude), Math.max(high, altitude)],
    [Infinity, -Infinity],
  );
  return {
    cities: [...new Set(photos.flatMap(({ place }) => place?.city ?? []))],
    countries: [...new Set(photos.flatMap(({ place }) => place?.country ?? []))],
    ...(altitudes.length > 0 && { altitude: [Math.round(lowest), Math.round(highest)] }),
  };
}
