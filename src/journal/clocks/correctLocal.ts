import { computeWallTime } from '../wallTime.ts';
import type { ClockPoint } from './clockFinding.ts';

/**
 * What the wall clock should have shown; the seconds' digits stay as many as were written. `error` is in seconds
 * ahead, or two dated points of a clock that drifts evenly, before, between and after them. A time that is known to
 * the minute is corrected to the minute; one known only to the day stays as it is.
 */
export function correctLocal(local: string, error: number | readonly [ClockPoint, ClockPoint]): string {
  const [, digits] = /T\d\d:\d\d((?::\d\d(?:\.\d+)?)?)$/.exec(local) ?? [];
  if (digits === undefined) return local;
  const wall = computeWallTime(local);
  const ahead = typeof error === 'number' ? error : interpolate(wall, error);
  const step = 1000 / 10 ** Math.max(0, digits.length - 4);
  const unit = digits === '' ? 60_000 : Math.max(1, step);
  const right = Math.round((wall - ahead * 1000) / unit) * unit;
  return `${new Date(right).toISOString().slice(0, 16)}${digits && formatSeconds(right, digits)}`;
}

/** Digits beyond the millisecond are the camera's own. */
function formatSeconds(wall: number, digits: string): string {
  const seconds = new Date(wall).toISOString().slice(16, 23);
  return seconds.slice(0, digits.length === 3 ? 3 : digits.length) + digits.slice(seconds.length);
}

function interpolate(wall: number, [first, second]: readonly [ClockPoint, ClockPoint]): number {
  const [start, end] = [computeWallTime(first.local), computeWallTime(second.local)];
  if (start === end) return first.error;
  return first.error + ((second.error - first.error) * (wall - start)) / (end - start);
}
