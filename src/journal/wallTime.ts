import type { Taken } from './taken.ts';

/** Milliseconds that a clock on a wall without zone shows since 1970, as precise as known: the first moment of it. */
export function computeWallTime(local: string): number {
  return Date.parse(local.includes('T') ? `${local}Z` : local);
}

/** Minutes of `±HH:MM`. */
export function computeOffsetMinutes(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}

/** `±HH:MM` of minutes. */
export function formatOffset(minutes: number): string {
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The instant, where an offset says which; milliseconds since 1970 UTC. */
export function computeInstant({ local, offset }: Taken): number | undefined {
  return offset === undefined ? undefined : computeWallTime(local) - computeOffsetMinutes(offset) * 60_000;
}

/** `YYYY-MM-DD`, where the time is known to the day. */
export function computeLocalDay(taken: Taken | undefined): string | undefined {
  return taken !== undefined && taken.local.length >= 10 ? taken.local.slice(0, 10) : undefined;
}
