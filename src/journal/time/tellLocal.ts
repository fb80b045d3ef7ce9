import type { Taken } from '../taken.ts';
import { moveToZone } from './moveToZone.ts';

/**
 * The time on the wall of what was recorded as an instant alone (`offsetSource: 'utc'`): no clock on a wall was written
 * down, so none is kept. Where no zone is known it stays in Greenwich.
 */
export function tellLocal(taken: Taken, zone: string | undefined, offsetSource: 'spot' | 'trip'): Taken {
  if (zone === undefined) return { ...taken, offsetSource: 'exif' };
  const moved = { ...moveToZone(taken, zone, offsetSource), offsetSource };
  delete moved.written;
  return moved;
}
