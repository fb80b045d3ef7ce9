import type { Place } from '../../journal/place.ts';
import type { FindPlace } from '../../journal/whereabouts/makePlaceFinder.ts';
import { openRecords, type Records } from '../openRecords.ts';

export interface Places {
  readonly findPlace: FindPlace;
  /** Forgets positions that were not asked for. */
  close(): Promise<void>;
}

/**
 * Finds places and keeps the answers in a file, which is opened at the first question: reading the world's cities and
 * shores takes a second, and a photo more or less should not cost it for all the others.
 *
 * @param version names the code, the data and the language; answers of another are worked out anew
 * @param find answers what no earlier build has asked
 */
export function openPlaces(path: string, version: string, find: FindPlace): Places {
  let records: Records<Place | null> | undefined;
  const asked = new Set<string>();
  return {
    findPlace({ lat, lon }) {
      records ??= openRecords(path, version);
      const spot = { lat: roundDegrees(lat), lon: roundDegrees(lon) };
      const key = `${spot.lat},${spot.lon}`;
      asked.add(key);
      const known = records.get(key);
      if (known !== undefined) return known ?? undefined;
      const place = find(spot);
      records.set(key, place ?? null);
      return place;
    },
    close: async () => records?.close((key) => asked.has(key)),
  };
}

/** Five decimals, a metre: positions that share an answer also ask the same question. */
const roundDegrees = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
