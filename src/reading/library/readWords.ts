import type { TripSource } from '../../journal/library.ts';
import { pathOf } from '../../journal/planTrips.ts';
import type { Problem } from '../../journal/problem.ts';
import type { SiteSettings } from '../../journal/settings.ts';
import { readPost } from '../readPost.ts';
import { readSiteSettings } from '../readSiteSettings.ts';
import { readTripSettings } from '../readTripSettings.ts';
import { readText, type FileReader } from './fileReader.ts';
import { gatherErrors } from './gatherErrors.ts';
import type { LibraryFiles, TripFiles } from './libraryFiles.ts';

/** What the author wrote by hand. */
export interface LibraryWords {
  readonly site: SiteSettings;
  /** In the order of the library's trips. */
  readonly trips: readonly Pick<TripSource, 'settings' | 'posts'>[];
  readonly problems: readonly Problem[];
}

/** Reads settings and posts. Throws one AuthorError with everything that stops the build. */
export async function readWords({ site, trips }: LibraryFiles, reader: FileReader): Promise<LibraryWords> {
  const problems: Problem[] = [];
  const read = (path: string) => readText(reader, path, problems);

  async function readSite(): Promise<SiteSettings> {
    return readSiteSettings(site ? await read(site.path) : '', 'site.yaml');
  }

  async function readSettings(trip: TripFiles) {
    const path = pathOf(trip, 'photos.yaml');
    return readTripSettings(trip.settings ? await read(path) : '', path);
  }

  async function readTrip(trip: TripFiles): Promise<LibraryWords['trips'][number]> {
    const [settings, posts] = await gatherErrors([
      readSettings(trip),
      gatherErrors(
        trip.posts.map(async ({ path }) => readPost(await read(pathOf(trip, path)), path, trip.folder)),
      ),
    ]);
    return { settings, posts };
  }

  const [siteSettings, readTrips] = await gatherErrors([readSite(), gatherErrors(trips.map(readTrip))]);
  return { site: siteSettings, trips: readTrips, problems };
}
