import { groupBy } from '../groupBy.ts';
import { computeZoneOffset } from '../computeZoneOffset.ts';
import { computeOffsetMinutes } from '../wallTime.ts';
import type { Shot } from './shot.ts';

/** A shot in numbers: seconds, clocks since 1970 as they stand on the wall, instants since 1970 UTC. */
export interface TimedShot {
  readonly shot: Shot;
  readonly wall: number;
  /** Zone of the place, the nearest shot's where its own is unknown; none where no shot of the trip knows. */
  readonly zone: string | undefined;
  /** From UTC, what the clock should be at: of the zone, else the camera's own. */
  readonly place: number;
  /** From UTC, as the camera wrote it. */
  readonly own: number | undefined;
  /** Instant of the position's fix. */
  readonly fix: number | undefined;
}

/** Shots known to the second, in the order of the clock; those for which no zone is known anywhere are left out. */
export function timeShots(shots: readonly Shot[]): readonly TimedShot[] {
  const walls = shots.flatMap((shot) => {
    const wall = readSeconds(shot.local);
    return wall === undefined ? [] : [{ shot, wall }];
  });
  walls.sort((a, b) => a.wall - b.wall);
  const zones = fillZones(walls);
  return walls.flatMap(({ shot, wall }, i) => {
    const own = shot.offset === undefined ? undefined : computeOffsetMinutes(shot.offset) * 60;
    const zone = zones[i];
    const place = zone === undefined ? own : readPlace(zone, shot.local);
    const fix = shot.gpsTime === undefined ? undefined : readSeconds(shot.gpsTime);
    return place === undefined ? [] : [{ shot, wall, zone, place, own, fix }];
  });
}

/** Seconds from UTC of a zone's clocks at an instant. */
export function computePlaceOffset(zone: string, instant: number): number {
  const near = readPlace(zone, toLocal(instant));
  return readPlace(zone, toLocal(instant + near));
}

/** `YYYY-MM-DDTHH:MM:SS.fff` of seconds on the wall. */
export const toLocal = (wall: number) => new Date(wall * 1000).toISOString().slice(0, 23);

const readPlace = (zone: string, local: string) =>
  computeOffsetMinutes(computeZoneOffset(zone, local) ?? '+00:00') * 60;

/** A clock without fractions shows a second from its beginning to its end: on average it is half a second later. */
function readSeconds(time: string): number | undefined {
  const [, whole, fraction] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?Z?$/.exec(time) ?? [];
  const seconds = whole === undefined ? NaN : Date.parse(`${whole}Z`) / 1000 + Number(fraction ?? 0.5);
  return Number.isFinite(seconds) ? seconds : undefined;
}

/** The zone of each, else of the nearest on the clock among the camera's own, else among all; own offsets need none. */
function fillZones(
  walls: readonly { readonly shot: Shot; readonly wall: number }[],
): readonly (string | undefined)[] {
  const known = walls.filter(({ shot }) => shot.zone !== undefined);
  const byModel = groupBy(known, ({ shot }) => shot.model);
  return walls.map(({ shot, wall }) => {
    if (shot.zone !== undefined) return shot.zone;
    return shot.offset === undefined
      ? findNearest(byModel.get(shot.model) ?? known, wall)?.shot.zone
      : undefined;
  });
}

function findNearest<T extends { readonly wall: number }>(sorted: readonly T[], wall: number): T | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.wall < wall) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [sorted[low - 1], sorted[low]];
  if (before === undefined || after === undefined) return before ?? after;
  return wall - before.wall <= after.wall - wall ? before : after;
}
