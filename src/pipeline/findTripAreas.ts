import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Box } from '../geometry/box.ts';
import type { LatLon } from '../geometry/distance.ts';
import { makeAreas } from '../geometry/makeAreas.ts';
import type { Journal } from '../journal/journal.ts';
import type { Trip } from '../journal/trip.ts';
import { readJournal, type ReadingOptions } from './readJournal.ts';
import { scanLibrary } from './scanLibrary.ts';
import { UsageError } from './usageError.ts';

export interface TripAreas {
  /** Of the trip. */
  readonly title: string;
  readonly areas: readonly Box[];
}

export interface TripAreaOptions extends Omit<ReadingOptions, 'drafts'> {
  /** Where a trip that is given by its name lies. */
  readonly library: string;
  /** Metres. */
  readonly margin: number;
}

/**
 * Where a trip was, as far as that is published: what is made from it may lie on the web beside the site, so it must
 * not reach to what is hidden.
 *
 * @param named the trip's folder, or its name or slug in the library
 */
export async function findTripAreas(named: string, options: TripAreaOptions): Promise<TripAreas> {
  const { library, name } = await findLibrary(named, options.library);
  const drafts = name?.startsWith('_') ?? false;
  const { journal } = await readJournal(await scanLibrary(library, { drafts }), { ...options, drafts });
  const trip = chooseTrip(journal.trips, name, library);
  const areas = makeAreas(listPositions(journal, trip), options.margin);
  if (areas.length === 0)
    throw new UsageError(
      `no photo or track of ${trip.folder} has a position that is published: nothing says where it was`,
    );
  return { title: trip.title, areas };
}

/** The settings of a home are in the library's own folder, so that is what is read. */
async function findLibrary(named: string, library: string): Promise<{ library: string; name?: string }> {
  const path = resolve(named);
  if (!(await stat(path).catch(() => undefined))?.isDirectory()) return { library, name: named };
  const hasSettings = (folder: string) =>
    stat(join(folder, 'site.yaml')).then(
      () => true,
      () => false,
    );
  if (!(await hasSettings(path)) && (await hasSettings(dirname(path))))
    return { library: dirname(path), name: basename(path) };
  return { library: path };
}

function chooseTrip(trips: readonly Trip[], name: string | undefined, library: string): Trip {
  const found = trips.find(({ folder, slug }) => name === undefined || folder === name || slug === name);
  const known = trips.map(({ folder }) => folder).join(', ');
  if (!found) throw new UsageError(`${library} has no trip ${name}; its trips: ${known}`);
  if (name === undefined && trips.length > 1)
    throw new UsageError(`${library} has several trips; name one: ${known}`);
  return found;
}

function listPositions({ photos }: Journal, trip: Trip): LatLon[] {
  const tracks = trip.tracks.flatMap(({ segments }) => segments.flatMap(({ points }) => points));
  return [
    ...photos.flatMap(({ trip: slug, spot }) => (slug === trip.slug && spot ? [spot] : [])),
    ...tracks.map(([lat, lon]) => ({ lat, lon })),
  ];
}
