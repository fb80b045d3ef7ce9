import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedTrip, ServedTrip } from '../../app/studio/keeping/dev/devWire.ts';
import { kindOfName } from '../../reading/library/kindOfName.ts';
import type { FoundFile } from '../../pipeline/listFiles.ts';
import { scanLibrary, type ScannedTrip } from '../../pipeline/scanLibrary.ts';
import { decodeText } from '../../reading/decodeText.ts';
import { RefusedRequest } from './refusedRequest.ts';

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
export async function readServedTrip(library: string, folder: string, drafts: boolean): Promise<ServedTrip> {
  const { trips } = await scanLibrary(library, { drafts });
  const trip = trips.find((one) => one.folder === folder);
  if (!trip) throw new RefusedRequest(404, `the library has no trip ${folder}`);
  const readText = async ({ path }: FoundFile) =>
    [path, decodeText(await readFile(join(library, folder, path)), path).text] as const;
  return {
    library: createHash('sha256').update(library).digest('hex').slice(0, 16),
    name: trip.name,
    files: listFiles(trip).map(({ path, size, modified }) => ({ path, size, modified: modified * 1000 })),
    texts: await Promise.all([...(trip.settings ? [trip.settings] : []), ...trip.posts].map(readText)),
  };
}

function listFiles(trip: ScannedTrip): readonly FoundFile[] {
  const { tracks, sketches, streets, figures, sidecars, captions, others } = trip;
  return [tracks, sketches, streets, figures, sidecars, captions, others].flat();
}
