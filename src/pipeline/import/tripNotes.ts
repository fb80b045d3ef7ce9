import { stringify } from 'yaml';
import { nameOf } from '../../reading/import/sitePath.ts';
import type { PhotoNote } from './openedSource.ts';

/** What the photos.yaml of new trips will say. */
export interface TripNotes {
  /** Of a photo by its path in the library. One that lies in another trip keeps what was said there. */
  readonly add: (trip: string, photo: string, note: PhotoNote | undefined) => void;
  readonly setZone: (trip: string, zone: string) => void;
  /** By trip. */
  readonly print: () => ReadonlyMap<string, string>;
}

interface Settings {
  zone?: string;
  photos?: Map<string, PhotoNote>;
}

export function makeTripNotes(): TripNotes {
  const trips = new Map<string, Settings>();
  const settingsOf = (trip: string) => {
    const settings = trips.get(trip) ?? {};
    trips.set(trip, settings);
    return settings;
  };
  return {
    add(trip, photo, note) {
      // A name with these letters would be taken for a glob.
      if (note === undefined || Object.keys(note).length === 0 || /[*?[{]/.test(nameOf(photo))) return;
      if (!photo.startsWith(`${trip}/`)) return;
      const settings = settingsOf(trip);
      settings.photos ??= new Map();
      settings.photos.set(photo.slice(trip.length + 1), note);
    },
    setZone: (trip, zone) => void (settingsOf(trip).zone = zone),
    print: () =>
      new Map([...trips].map(([trip, { zone, photos }]) => [trip, printSettings(zone, photos)] as const)),
  };
}

function printSettings(zone: string | undefined, photos: Settings['photos']): string {
  return stringify({ ...(zone !== undefined && { zone }), ...(photos && { photos }) }, { lineWidth: 0 });
}
