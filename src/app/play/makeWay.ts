import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { findRun } from '../../geometry/findRun.ts';
import { interpolatePosition } from '../../geometry/interpolatePosition.ts';
import { measureLine, type MeasuredLine } from '../../geometry/measuredLine.ts';
import type { TrackView } from '../page.ts';

/** What is needed of a photo to place it on a way. */
export interface Waypoint {
  readonly datetime?: string;
  readonly spot: LatLon;
}

export interface Stop<Photo extends Waypoint> {
  readonly photo: Photo;
  /** On the one unbroken copy of the world that the way lies on: longitudes may leave −180…180. */
  readonly at: LatLon;
  /** Milliseconds since 1970, never less than the stop before; wall clocks without an offset count as UTC. */
  readonly instant: number;
}

export interface Leg extends MeasuredLine {
  /** It follows a track; else only its ends are known. */
  readonly recorded: boolean;
}

/** The way of a trip from photo to photo. */
export interface Way<Photo extends Waypoint> {
  /** In order of time; photos without a time belong to no way. */
  readonly stops: readonly Stop<Photo>[];
  /** One fewer than stops: each from one stop to the next, along a track where one leads there. */
  readonly legs: readonly Leg[];
}

/** Metres that a photo may lie beside a track that it was taken on. */
const reach = 250;
/** Metres within which two photos stand at one spot. */
const oneSpot = 15;
/** A way longer than this, in metres, is drawn as the great circle that it is, with a corner each so many metres. */
const flight = { from: 100_000, corner: 50_000, corners: 64 };

export function makeWay<Photo extends Waypoint>(
  photos: readonly Photo[],
  tracks: readonly TrackView[],
): Way<Photo> {
  const lines = tracks.flatMap(({ segments }) =>
    segments.map(({ day, points }): Line => ({ day, points: points.map(([lat, lon]) => ({ lat, lon })) })),
  );
  const dated = photos
    .flatMap((photo) =>
      photo.datetime === undefined ? [] : [{ photo, instant: readInstant(photo.datetime) }],
    )
    .sort((a, b) => a.instant - b.instant);
  const stops: Stop<Photo>[] = [];
  const legs: Leg[] = [];
  for (const { photo, instant } of dated) {
    const before = stops.at(-1);
    const days = [before?.photo, photo].map((one) => one?.datetime?.slice(0, 10));
    // A trip of months has many tracks: those of other days need not be looked at.
    const near = lines.filter(({ day }) => day === undefined || days.includes(day));
    const leg = before && makeLeg(before.at, photo.spot, near);
    if (leg) legs.push(leg);
    stops.push({ photo, instant, at: leg?.points.at(-1) ?? photo.spot });
  }
  return { stops, legs };
}

/** A stretch of a track, and the day of it where that is known. */
interface Line {
  readonly day: string | undefined;
  readonly points: readonly LatLon[];
}

function readInstant(datetime: string): number {
  const local = /T[\d:.]+$/.test(datetime);
  return Date.parse(local ? `${datetime}Z` : datetime);
}

function makeLeg(from: LatLon, to: LatLon, lines: readonly Line[]): Leg {
  const run = findRecorded(from, to, lines);
  const points = run ? [from, ...run, to] : drawStraight(from, to);
  return { ...measureLine(unwrapFrom(from, points)), recorded: run !== undefined };
}

function findRecorded(from: LatLon, to: LatLon, lines: readonly Line[]) {
  if (computeDistance(from, to) < oneSpot) return undefined;
  for (const { points } of lines) {
    const run = findRun(points, from, to, reach);
    if (run) return run;
  }
  return undefined;
}

function drawStraight(from: LatLon, to: LatLon): LatLon[] {
  const distance = computeDistance(from, to);
  const corners = distance < flight.from ? 1 : Math.min(flight.corners, Math.ceil(distance / flight.corner));
  return Array.from({ length: corners + 1 }, (_, at) => interpolatePosition(from, to, at / corners));
}

/** Each point on the copy of the world that is nearest to the one before. */
function unwrapFrom(start: LatLon, line: readonly LatLon[]): LatLon[] {
  let { lon: last } = start;
  return line.map(({ lat, lon }) => {
    last = lon + 360 * Math.round((last - lon) / 360);
    return { lat, lon: last };
  });
}
