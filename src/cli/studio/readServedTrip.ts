import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedTrip, ServedTrip } from '../../app/studio/keeping/dev/devWire.ts';
import type { TripSite } from '../../app/studio/trip/openedTrip.ts';
import type { HomeZone } from '../../journal/home/homeZone.ts';
import { kindOfName } from '../../reading/library/kindOfName.ts';
import type { FoundFile } from '../../pipeline/listFiles.ts';
import { scanLibrary, type ScannedLibrary, type ScannedTrip } from '../../pipeline/scanLibrary.ts';
import { decodeText } from '../../reading/decodeText.ts';
import { readSiteSettings } from '../../reading/readSiteSettings.ts';
import { RefusedRequest } from './refusedRequest.ts';

/** The library that `pinhole dev` serves. */
export interface ServedLibrary {
  /** Absolute. */
  readonly library: string;
  readonly drafts: boolean;
  /** Around homes, as they were built last; undefined before that. */
  readonly findHoles: () => readonly HomeZone[] | undefined;
}

/** The trips that the studio can open, in the order of the library. */
export async function listTrips(library: string, drafts: boolean): Promise<readonly ListedTrip[]> {
  const { trips } = await scanLibrary(library, { drafts });
  return trips.map(({ folder, name, others }) => ({
    folder,
    name,
    photos: others.filter(({ path }) => kindOfName(path) !== 'other').length,
  }));
}

/** A trip as its folder is now: the texts whole, of other files what the disk says of them. */
export async function readServedTrip(served: ServedLibrary, folder: string): Promise<ServedTrip> {
  const { library } = served;
  const scanned = await scanLibrary(library, served);
  const trip = scanned.trips.find((one) => one.folder === folder);
  if (!trip) throw new RefusedRequest(404, `the library has no trip ${folder}`);
  const readText = async ({ path }: FoundFile) =>
    [path, decodeText(await readFile(join(library, folder, path)), path).text] as const;
  return {
    library: createHash('sha256').update(library).digest('hex').slice(0, 16),
    name: trip.name,
    site: await readSite(scanned, served),
    files: listFiles(trip).map(({ path, size, modified }) => ({ path, size, modified: modified * 1000 })),
    texts: await Promise.all([...(trip.settings ? [trip.settings] : []), ...trip.posts].map(readText)),
  };
}

/** Where the holes are known, the homes themselves need not be told. Throws an AuthorError where site.yaml is wrong. */
async function readSite(
  { site }: ScannedLibrary,
  { library, drafts, findHoles }: ServedLibrary,
): Promise<TripSite> {
  const text = site ? decodeText(await readFile(join(library, site.path)), site.path).text : '';
  const { secret, ...settings } = { ...readSiteSettings(text, 'site.yaml'), studio: true };
  const holes = findHoles();
  if (holes?.length === settings.home.length) return { settings: { ...settings, home: [] }, holes, drafts };
  return { settings: { ...settings, ...(secret !== undefined && { secret }) }, drafts };
}

function listFiles(trip: ScannedTrip): readonly FoundFile[] {
  const { tracks, sketches, streets, figures, sidecars, captions, others } = trip;
  return [tracks, sketches, streets, figures, sidecars, captions, others].flat();
}
