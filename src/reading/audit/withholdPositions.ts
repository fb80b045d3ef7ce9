import { groupBy } from '../../journal/groupBy.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Photo } from '../../journal/photo.ts';
import type { DrawnShape, TrackLine, Trip } from '../../journal/trip.ts';
import type { PositionRule, PositionRules } from './positionRules.ts';
import { refusePosition } from './refusePosition.ts';

/** A position that a journal publishes against its author's settings. */
export interface RefusedPosition {
  readonly lat: number;
  readonly lon: number;
  /** `position of trip/a.jpg, finer than the 1000 metres that are allowed` */
  readonly what: string;
  /** Slug of the trip whose map draws it, which journal.json does not tell. */
  readonly map?: string;
}

/** What a journal may tell of positions, by its author's settings alone, and what it tells against them. */
export function withholdPositions(
  journal: Journal,
  rules: PositionRules,
): { readonly allowed: Journal; readonly refused: readonly RefusedPosition[] } {
  const refused: RefusedPosition[] = [];
  const judge = (lat: number, lon: number, rule: PositionRule, map?: string): boolean => {
    const reason = refusePosition({ lat, lon }, rule);
    if (reason === undefined) return true;
    refused.push({
      lat,
      lon,
      what: `position of ${rule.what}, ${reason}`,
      ...(map !== undefined && { map }),
    });
    return false;
  };
  const photos = journal.photos.map((photo): Photo => {
    const { spot, ...rest } = photo;
    const rule = rules.photos.get(photo.id) ?? unknown(photo.id);
    return spot && !judge(spot.lat, spot.lon, rule) ? rest : photo;
  });
  const photosOf = groupBy(photos, ({ trip }) => trip);
  const trips = journal.trips.map(({ bounds, sketch, ...trip }): Trip => {
    const rule = rules.tracks.get(trip.slug) ?? unknown(trip.slug);
    const tracks = trip.tracks.map((line): TrackLine => {
      const segments = line.segments.map((segment) => ({
        ...segment,
        points: segment.points.filter(([lat, lon]) => judge(lat, lon, rule, trip.slug)),
      }));
      return { ...line, segments };
    });
    const shapes = sketch?.map((shape): DrawnShape => {
      const lines = shape.lines.map((line) => line.filter(([lat, lon]) => judge(lat, lon, rule, trip.slug)));
      return { ...shape, lines };
    });
    const allowed = { ...trip, tracks, ...(shapes && { sketch: shapes }) };
    const isCorner = makeCornerCheck(allowed, photosOf.get(trip.slug) ?? []);
    const strange = bounds?.filter((corner) => !isCorner(corner)) ?? [];
    for (const [lat, lon] of strange)
      refused.push({ lat, lon, what: `bounds of ${trip.slug}, which reach beyond what may be published` });
    return { ...allowed, ...(bounds && strange.length === 0 && { bounds }) };
  });
  return { allowed: { ...journal, photos, trips }, refused };
}

/** What nobody allowed. */
const unknown = (what: string): PositionRule => ({
  hidden: true,
  precision: 0,
  coarser: [],
  homes: [],
  what,
});

/** The two numbers of a corner may come from two positions. */
function makeCornerCheck({ tracks }: Trip, photos: readonly Photo[]) {
  const points = tracks.flatMap(({ segments }) => segments.flatMap((segment) => segment.points));
  const spots = photos.flatMap(({ spot }) => spot ?? []);
  const lats = new Set([...spots.map(({ lat }) => lat), ...points.map(([lat]) => lat)]);
  const lons = new Set([...spots.map(({ lon }) => lon), ...points.map(([, lon]) => lon)]);
  return ([lat, lon]: readonly [number, number]) => lats.has(lat) && lons.has(lon);
}
