import type { PlacedPhoto } from './placedPhotos.ts';

/** A day's way from photo to photo, `[lat, lon]`, each point once. */
export type Trail = readonly (readonly [lat: number, lon: number])[];

/** A line for each local day of a trip that was spent at more than one spot; photos come in order of time. */
export function makeDayTrails(photos: readonly PlacedPhoto[]): Trail[] {
  const days = new Map<string, (readonly [number, number])[]>();
  for (const { id, datetime, spot } of photos) {
    if (!datetime || datetime.length < 10) continue;
    const [trip] = id.split('/');
    const day = `${trip} ${datetime.slice(0, 10)}`;
    const trail = days.get(day) ?? [];
    const last = trail.at(-1);
    if (last?.[0] !== spot.lat || last[1] !== spot.lon) trail.push([spot.lat, spot.lon]);
    days.set(day, trail);
  }
  return [...days.values()].filter((trail) => trail.length > 1);
}
