import type { ClockFinding } from './clockFinding.ts';
import { findUsualPlace } from './clockReading.ts';
import type { CameraBody } from './estimateBodies.ts';
import type { ClockEstimate } from './clockEstimate.ts';
import { computePlaceOffset, toLocal, type TimedShot } from './timedShot.ts';

/** Seconds below which a clock is right. */
const slight = 5;
/** Offsets of zones in use that are no whole hours, in minutes. */
const odd = [-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825];

/** What to tell of a body's clock: nothing where it is right, or where something else explains as well what it shows. */
export function makeFinding({ camera, shots, estimate }: CameraBody): ClockFinding | undefined {
  if (estimate === undefined) return undefined;
  const shot = chooseShot(shots, estimate);
  const place =
    shot.zone === undefined
      ? shot.place
      : computePlaceOffset(shot.zone, computeInstant(shot, shots, estimate));
  const ahead = shot.wall - place - computeInstant(shot, shots, estimate);
  if (isRight(ahead, place, shot, shots, estimate)) return undefined;
  const written = findWrittenOffset(shots, estimate);
  // The offset in the file stays the photo's where the author names no zone, so the error is the one beside it.
  const error = written === undefined ? ahead : ahead + place - written;
  const setTo = written === undefined ? findSetting(place + error, place) : undefined;
  const kept = written === undefined ? findKeptZone(shot, shots, estimate) : nameZone(written);
  return {
    camera,
    error: round(error),
    ...(kept !== undefined && { zone: kept }),
    ...(estimate.drift !== 0 && { drift: makeDrift(error, estimate) }),
    ...(setTo && { setTo }),
    fitting: estimate.fitting,
    total: estimate.total,
    evidence: estimate.evidence,
    confidence: estimate.confidence,
    within: Math.ceil(estimate.within * 10) / 10,
  };
}

/** The photo in the middle of those that tell, from where most were taken. */
function chooseShot(shots: readonly TimedShot[], { middle }: ClockEstimate): TimedShot {
  const usual = findUsualPlace(shots);
  return shots
    .filter(({ place }) => place === usual)
    .reduce((best, next) => (Math.abs(next.wall - middle) < Math.abs(best.wall - middle) ? next : best));
}

/** When it was taken, seconds since 1970 UTC. By GPS times, zones were asked for the true date already. */
function computeInstant(shot: TimedShot, shots: readonly TimedShot[], estimate: ClockEstimate): number {
  const { reading, error, evidence } = estimate;
  const offset = {
    place: shot.place,
    home: findUsualPlace(shots),
    own: shot.own ?? shot.place,
  }[reading];
  const instant = shot.wall - offset - error;
  if (evidence !== 'gps-time' || reading !== 'place' || shot.zone === undefined) return instant;
  return shot.wall - computePlaceOffset(shot.zone, instant) - error;
}

function isRight(
  error: number,
  place: number,
  { own }: TimedShot,
  shots: readonly TimedShot[],
  estimate: ClockEstimate,
): boolean {
  const ends = estimate.span.map((wall) => error + (estimate.drift * (wall - estimate.middle)) / 86_400);
  if (Math.max(...ends.map(Math.abs), Math.abs(error)) < slight) return true;
  // The camera says itself that it shows another zone's time: its instants are right.
  if (own !== undefined && Math.abs(error - (own - place)) < slight) return true;
  return isLate(error, shots, estimate);
}

/**
 * Whether positions that are late explain the error as well: a device that writes its offset takes its time from the
 * network and some positions from half a minute ago; where few fixes agree, all of them may be minutes old; and a lone
 * one may be hours old, unless the clock is ahead by whole hours, as clocks of other zones are.
 */
function isLate(
  error: number,
  shots: readonly TimedShot[],
  { evidence, confidence, fitting, total }: ClockEstimate,
): boolean {
  if (error < 0) return false;
  const isOwn = shots.filter(({ own }) => own !== undefined).length * 2 > shots.length;
  if (isOwn && error < 30) return true;
  if (evidence !== 'gps-time') return false;
  if (confidence !== 'guess') return fitting * 5 < total && error < 300;
  const hours = Math.round(error / 3600);
  return error < 3 * 3600 && (hours === 0 || Math.abs(error - hours * 3600) > 120);
}

/** The zone at a shot, by which a clock that stayed on one offset is told; a fixed one where that zone changed its own. */
function findKeptZone(
  { zone, place }: TimedShot,
  shots: readonly TimedShot[],
  { reading }: ClockEstimate,
): string | undefined {
  if (reading !== 'home') return undefined;
  const isSteady = shots.every(
    ({ wall }) => zone === undefined || computePlaceOffset(zone, wall - place) === place,
  );
  return isSteady ? zone : (nameZone(place) ?? zone);
}

/** Seconds from UTC that a camera wrote into all its photos, where none was taken at a place whose clocks are there. */
function findWrittenOffset(shots: readonly TimedShot[], { reading }: ClockEstimate): number | undefined {
  const [first] = shots;
  if (first?.own === undefined || shots.some(({ own, place }) => own !== first.own || place === own))
    return undefined;
  const isOnePlace = shots.every(({ place }) => place === first.place);
  return reading === 'own' || isOnePlace ? first.own : undefined;
}

/** Of a whole hour, whose sign is turned in these names. */
const nameZone = (offset: number) =>
  offset % 3600 === 0 ? `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset) / 3600}` : undefined;

/** The zone's offset that a clock seems set to: whole hours, or one of the others in use, and a small rest. */
function findSetting(clock: number, place: number): ClockFinding['setTo'] {
  const hour = Math.round(clock / 3600) * 3600;
  const other = odd.map((minutes) => minutes * 60).find((offset) => Math.abs(clock - offset) <= 60);
  const offset = other ?? (Math.abs(clock - hour) <= 300 ? hour : undefined);
  if (offset === undefined || offset === place || offset < -12 * 3600 || offset > 14 * 3600) return undefined;
  return { offset: formatOffset(offset), rest: round(clock - offset) };
}

function formatOffset(seconds: number): string {
  const minutes = Math.abs(seconds) / 60;
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function makeDrift(
  error: number,
  { drift, span, middle }: ClockEstimate,
): NonNullable<ClockFinding['drift']> {
  const at = (wall: number) => ({
    local: toLocal(Math.floor(wall)).slice(0, 19),
    error: round(error + (drift * (wall - middle)) / 86_400),
  });
  return [at(span[0]), at(span[1])];
}

const round = (seconds: number) => Math.round(seconds * 10) / 10 + 0;
