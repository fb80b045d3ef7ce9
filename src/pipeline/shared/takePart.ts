import { createHash } from 'node:crypto';
import { pathOf } from '../../journal/planTrips.ts';
import type { ScannedLibrary } from '../scanLibrary.ts';

/** The share of one machine in a library's photos. */
export interface Part {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** A library with the photos of one part; all files of one name in one folder stay together, as they may be one moment. */
export function takePart(scanned: ScannedLibrary, part: Part): ScannedLibrary {
  return {
    ...scanned,
    trips: scanned.trips.map((trip) => ({
      ...trip,
      others: trip.others.filter(({ path }) => computePart(pathOf(trip, path), part.of) === part.number),
    })),
  };
}

/** By a hash of the name, so that a photo more moves no other one. */
function computePart(path: string, of: number): number {
  const name = path
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[^/]*$/, '');
  return (createHash('sha256').update(name).digest().readUInt32BE() % of) + 1;
}
