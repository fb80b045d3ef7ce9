import { computeZoneTime } from '../../../journal/computeZoneOffset.ts';
import { AuthorError } from '../../../journal/problem.ts';
import type { Report } from '../../report.ts';

/** One stop of a trip of Polarsteps. */
export interface PolarStep {
  readonly name: string;
  /** The folder of its photos and videos, beside `trip.json`. */
  readonly folder: string;
  readonly text: string;
  /** `London, United Kingdom` */
  readonly place?: string;
  /** `lat, lon` in degrees. */
  readonly at?: string;
  /** What clocks there showed, `2024-12-31T18:01:09`, and how far they were from UTC. */
  readonly local?: string;
  readonly offset?: string;
}

/** What `trip.json` says. */
export interface PolarTrip {
  readonly name: string;
  readonly slug: string;
  readonly summary: string;
  /** Only what was open to everyone there is to be published without a second look. */
  readonly isPublic: boolean;
  readonly zone?: string;
  readonly date?: string;
  readonly steps: readonly PolarStep[];
}

type Json = Readonly<Record<string, unknown>>;

/** Reads `trip.json` of a Polarsteps export; what is no trip throws an AuthorError. */
export function readTrip(json: string, file: string, report: Report): PolarTrip {
  const trip = asMap(parse(json, file));
  const zone = readZone(trip.timezone_id);
  const steps = Array.isArray(trip.all_steps) ? trip.all_steps.map(asMap) : undefined;
  if (steps === undefined) {
    const todo = 'unpack the export of Polarsteps whole';
    throw new AuthorError([{ file, what: 'holds no steps of a trip', todo }]);
  }
  const name = textOf(trip.name) || textOf(trip.slug) || 'Trip';
  const deleted = steps.filter(({ is_deleted }) => is_deleted === true).length;
  if (deleted > 0) report(1, `steps that were deleted there are not brought: ${deleted}`);
  const shown = steps.filter(({ is_deleted }) => is_deleted !== true);
  const date = [trip.start_date, shown[0]?.start_time]
    .map((time) => readTime(time, zone)?.local)
    .find(Boolean);
  return {
    name,
    slug: textOf(trip.slug) || name,
    summary: textOf(trip.summary),
    isPublic: trip.visibility === 2 && trip.is_deleted !== true,
    ...(zone !== undefined && { zone }),
    ...(date !== undefined && { date: date.slice(0, 10) }),
    steps: shown.map((step) => readStep(step, zone)).toSorted(byTime),
  };
}

const byTime = (a: PolarStep, b: PolarStep) => instantOf(a) - instantOf(b);
const instantOf = ({ local, offset }: PolarStep) =>
  local === undefined ? 0 : Date.parse(local + (offset ?? 'Z'));

function readStep(step: Json, tripZone: string | undefined): PolarStep {
  const location = asMap(step.location);
  const zone = readZone(step.timezone_id) ?? tripZone;
  const place = [textOf(location.name), textOf(location.detail)].filter((text) => text !== '').join(', ');
  const at = readPosition(location);
  return {
    name: textOf(step.name) || textOf(step.display_name) || textOf(location.name) || textOf(step.slug),
    folder: `${textOf(step.slug) || textOf(step.display_slug)}_${String(step.id)}`,
    text: textOf(step.description),
    ...(place !== '' && { place }),
    ...(at !== undefined && { at }),
    ...readTime(step.start_time, zone),
  };
}

function parse(json: string, file: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    const what = `this is not readable as JSON (${error instanceof Error ? error.message : ''})`;
    throw new AuthorError([{ file, what, todo: 'unpack the export of Polarsteps again' }]);
  }
}

const asMap = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const textOf = (value: unknown) => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '');

/** `lat, lon` where both are on the earth. */
function readPosition({ lat, lon }: Json): string | undefined {
  const known =
    typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return known && !(lat === 0 && lon === 0) ? `${lat}, ${lon}` : undefined;
}

/** Seconds since 1970 as the clocks of a zone showed them. */
function readTime(seconds: unknown, zone = 'UTC'): Pick<PolarStep, 'local' | 'offset'> | undefined {
  if (typeof seconds !== 'number' || !(seconds > 0 && seconds < 1e11)) return undefined;
  const { local, offset } = computeZoneTime(zone, Math.floor(seconds) * 1000);
  return { local, offset };
}

function readZone(value: unknown): string | undefined {
  try {
    const zone = textOf(value);
    return zone === ''
      ? undefined
      : new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch {
    return undefined;
  }
}

/** `locations.json` as points in the order of time; what is no point is left out. Throws an AuthorError where it is no JSON. */
export function readLocations(json: string, file: string): readonly PolarPoint[] {
  const read = parse(json, file);
  const list = Array.isArray(read) ? read : asMap(read).locations;
  const points = (Array.isArray(list) ? list : []).map(asMap).flatMap((point): PolarPoint[] => {
    const at = readPosition(point);
    const { time } = point;
    if (at === undefined || typeof time !== 'number' || !(time > 0 && time < 1e11)) return [];
    return [{ lat: Number(point.lat), lon: Number(point.lon), time }];
  });
  return points.sort((a, b) => a.time - b.time);
}

export interface PolarPoint {
  readonly lat: number;
  readonly lon: number;
  /** Seconds since 1970. */
  readonly time: number;
}
