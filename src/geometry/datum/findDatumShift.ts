import { computeBearing } from '../computeBearing.ts';
import { computeDistance, type LatLon } from '../distance.ts';
import { convertToWgs84 } from './convertDatum.ts';
import type { ShiftedDatum } from './shiftPosition.ts';

/** A photo's own position, and where a track was at the photo's instant. */
export interface PhotoOnTrack {
  readonly photo: LatLon;
  readonly track: LatLon;
}

export interface DatumShift {
  readonly datum: ShiftedDatum;
  /** Of the spots compared, how many the datum explains: 0.75…1. */
  readonly share: number;
  /** From the track to the photos: metres, and degrees clockwise from true north; medians. */
  readonly distance: number;
  readonly bearing: number;
}

/** One photo a cell of this many degrees (200 m) is compared, so that a burst at one spot counts once. */
const cell = 0.002;

/**
 * One wrong position meets a shift of 480 m to within 100 m, distance and direction, about once in fifty times. Several
 * errors of one cause are one error, and one afternoon has two or three causes: a clock that is wrong, a phone that
 * guesses by the cell tower. Five spots more than that agree by chance in no library.
 */
const minimumSpots = 5;

/** Metres between a converted photo and the track: GPS between towers, and a clock that is half a minute off. */
const tolerance = 100;
const minimumShare = 0.75;

/**
 * The datum that photos seem to be in whose positions stand off a track by what that datum shifts there (in Shanghai 480 m
 * to the east-south-east for GCJ-02, 1.1 km for BD-09). Undefined where no datum brings most of the photos onto the
 * track, where fewer than five spots in China can be compared, or where a wrong clock would look the same. Photos and
 * tracks changed for each other, it finds a track that is shifted.
 */
export function findDatumShift(pairs: readonly PhotoOnTrack[]): DatumShift | undefined {
  const found = (['gcj02', 'bd09'] as const).flatMap((datum) => judgeDatum(pairs, datum) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

function judgeDatum(pairs: readonly PhotoOnTrack[], datum: ShiftedDatum): DatumShift | undefined {
  const spots = thinOut(pairs.filter(({ photo }) => isTelling(photo, datum)));
  if (spots.length < minimumSpots) return undefined;
  const errors = spots.map(({ photo, track }) => computeDistance(convertToWgs84(photo, datum), track));
  const fitting = spots.filter((_, index) => errors[index]! <= tolerance);
  const share = fitting.length / spots.length;
  if (share < minimumShare || computeMedian(errors) > tolerance / 2) return undefined;
  const shift = measureShift(fitting);
  return couldBeClock(fitting, shift.bearing) ? undefined : { datum, share, ...shift };
}

/** In China, and not in one of the few places where GCJ-02 happens to be as good as right. */
const isTelling = (photo: LatLon, datum: ShiftedDatum) =>
  computeDistance(photo, convertToWgs84(photo, datum)) > 2 * tolerance;

function thinOut(pairs: readonly PhotoOnTrack[]): readonly PhotoOnTrack[] {
  const kept = new Map<string, PhotoOnTrack>();
  for (const pair of pairs) {
    const key = `${Math.floor(pair.track.lat / cell)} ${Math.floor(pair.track.lon / cell)}`;
    if (!kept.has(key)) kept.set(key, pair);
  }
  return [...kept.values()];
}

function measureShift(pairs: readonly PhotoOnTrack[]): { distance: number; bearing: number } {
  const offsets = pairs.map(({ photo, track }) => measureOffset(track, photo, 0));
  const ahead = computeMedian(offsets.map((offset) => offset.ahead));
  const aside = computeMedian(offsets.map((offset) => offset.aside));
  return {
    distance: Math.hypot(ahead, aside),
    bearing: ((Math.atan2(aside, ahead) * 180) / Math.PI + 360) % 360,
  };
}

/**
 * A wrong clock moves photos along the way that was travelled. Only where that way keeps to one line in the direction of
 * the shift does it move all of them alike; so the spots must lie off such a line.
 */
function couldBeClock(pairs: readonly PhotoOnTrack[], bearing: number): boolean {
  const offsets = pairs.map(({ track }) => measureOffset(pairs[0]!.track, track, bearing));
  const aside = computeSpread(offsets.map((offset) => offset.aside));
  return aside < tolerance || aside < computeSpread(offsets.map((offset) => offset.ahead)) / 4;
}

/** Metres in the direction of a bearing, and to the right of it. */
function measureOffset(from: LatLon, to: LatLon, bearing: number): { ahead: number; aside: number } {
  const turn = ((computeBearing(from, to) - bearing) * Math.PI) / 180;
  const distance = computeDistance(from, to);
  return { ahead: distance * Math.cos(turn), aside: distance * Math.sin(turn) };
}

/** The median distance from the median. */
function computeSpread(values: readonly number[]): number {
  const middle = computeMedian(values);
  return computeMedian(values.map((value) => Math.abs(value - middle)));
}

function computeMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}
