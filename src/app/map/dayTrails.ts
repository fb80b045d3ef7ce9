import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import type { Way } from '../../geometry/packWays.ts';
import type { TrackView } from '../page.ts';
import { dayOf, wallTimeOf } from './photoTime.ts';
import type { PlacedPhoto } from './placedPhotos.ts';

/** What is known of the way of one local day. */
export interface DayTrail {
  /** `YYYY-MM-DD`; absent for planned routes. */
  readonly date?: string;
  /** Which of the colours of days it has, 0 … `tones` − 1. */
  readonly tone: number;
  /** As recorded. */
  readonly tracks: readonly Way[];
  /** Where nothing was recorded; one for each trip and stretch. */
  readonly legs: readonly PhotoWay[];
}

/** From photo to photo, straight, each point once. */
export interface PhotoWay {
  readonly points: Way;
  /** What the clock on the wall showed when the first photo was taken there, milliseconds since 1970. */
  readonly times: readonly number[];
}

/** Colours of days; after the last the first comes again. Their tokens are `--day-1` … */
export const tones = 5;

type Walker = Pick<PlacedPhoto, 'id' | 'datetime' | 'spot'>;

interface Visit extends LatLon {
  readonly time: number;
}

/**
 * A trail for each local day that leads somewhere, in order of the calendar. Photos come in order of time.
 *
 * @param days every day of the map, so that a day keeps its colour when others are filtered out
 */
export function makeDayTrails(
  photos: readonly Walker[],
  tracks: readonly TrackView[],
  days: readonly string[] = listDays(photos, tracks),
): DayTrail[] {
  const tracksByDay = groupTracks(tracks);
  const spotsByDay = groupSpots(photos);
  const dated = days.flatMap((date, index): DayTrail[] => {
    const recorded = tracksByDay.get(date) ?? [];
    const legs = [...(spotsByDay.get(date)?.values() ?? [])].flatMap((way) => withoutTracked(way, recorded));
    return recorded.length + legs.length === 0 ? [] : [{ date, tone: index % tones, tracks: recorded, legs }];
  });
  const planned = tracksByDay.get(undefined);
  return planned ? [...dated, { tone: 0, tracks: planned, legs: [] }] : dated;
}

/** The days on which there is a photo or a track, in order of the calendar. */
export function listDays(photos: readonly Walker[], tracks: readonly TrackView[]): string[] {
  const days = new Set<string>();
  for (const photo of photos) {
    const day = dayOf(photo);
    if (day !== undefined) days.add(day);
  }
  for (const { segments } of tracks) for (const { day } of segments) if (day !== undefined) days.add(day);
  return [...days].sort();
}

function groupTracks(tracks: readonly TrackView[]): Map<string | undefined, Way[]> {
  const byDay = new Map<string | undefined, Way[]>();
  for (const { day, points } of tracks.flatMap(({ segments }) => segments)) {
    const ways = byDay.get(day);
    if (ways) ways.push(points);
    else byDay.set(day, [points]);
  }
  return byDay;
}

/** The spots of each day and trip: no way leads from one trip to another. */
function groupSpots(photos: readonly Walker[]): Map<string, Map<string, Visit[]>> {
  const byDay = new Map<string, Map<string, Visit[]>>();
  for (const photo of photos) {
    const day = dayOf(photo);
    if (day === undefined) continue;
    const [trip = ''] = photo.id.split('/');
    const trips = byDay.get(day) ?? new Map<string, Visit[]>();
    const way = trips.get(trip) ?? [];
    const last = way.at(-1);
    const { lat, lon } = photo.spot;
    if (last?.lat !== lat || last.lon !== lon) way.push({ lat, lon, time: wallTimeOf(photo) ?? 0 });
    byDay.set(day, trips.set(trip, way));
  }
  return byDay;
}

/** Metres from a track within which a photo was taken on it: beside the road, or in the house there. */
const beside = 150;

/** The stretches of a way between whose photos no track leads. */
function withoutTracked(way: readonly Visit[], tracks: readonly Way[]): PhotoWay[] {
  const near = way.map((visit) => tracks.findIndex((track) => isNear(visit, track)));
  const stretches: Visit[][] = [];
  let open = false;
  way.slice(1).forEach((to, index) => {
    const tracked = near[index] !== -1 && near[index + 1] !== -1;
    if (tracked) open = false;
    else if (open) stretches.at(-1)?.push(to);
    else {
      stretches.push([way[index]!, to]);
      open = true;
    }
  });
  return stretches.map((stretch) => ({
    points: stretch.map(({ lat, lon }) => [lat, lon]),
    times: stretch.map(({ time }) => time),
  }));
}

/** Looks at the corners alone: recorders write them closer than that. */
function isNear(spot: LatLon, track: Way): boolean {
  // A degree of latitude is never shorter than 110 km: most corners are told apart without trigonometry.
  return track.some(
    ([lat, lon]) =>
      Math.abs(lat - spot.lat) * 110_000 < beside && computeDistance(spot, { lat, lon }) < beside,
  );
}
