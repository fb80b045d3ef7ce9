import type { DayTrail } from '../dayTrails.ts';
import { cutList } from './cutList.ts';
import { packTrailList, type WrittenTrails } from './trailList.ts';
import { packTrails } from './trails.ts';
import type { Publish } from './writeMap.ts';

/** Days on average: some ten kilobytes of recorded ways. */
const size = 8;

/** Writes the ways of a trip, some days a file. */
export function writeTrails(trip: string, trails: readonly DayTrail[], publish: Publish): WrittenTrails[] {
  const days = trails.map((trail) => ({ id: `${trip}/${trail.date ?? 'planned'}`, trail }));
  return cutList(days, size).map((piece) => {
    const part = piece.map(({ trail }) => trail);
    return { url: publish(packTrails(part)), trails: part };
  });
}

/** Writes where these ways lie, and says its address. */
export const writeTrailList = (sheets: readonly WrittenTrails[], publish: Publish): string =>
  publish(packTrailList(sheets));
