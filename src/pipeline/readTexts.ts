import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CaptionsSource, TripSource } from '../journal/library.ts';
import type { Problem } from '../journal/problem.ts';
import type { SiteSettings, TripSettings } from '../journal/settings.ts';
import type { Sketch } from '../journal/sketch.ts';
import type { Track } from '../journal/track.ts';
import { decodeText } from '../reading/decodeText.ts';
import { readPost } from '../reading/readPost.ts';
import { readSketch } from '../reading/readSketch.ts';
import { readSiteSettings } from '../reading/readSiteSettings.ts';
import { readTrack } from '../reading/readTrack.ts';
import { readTripSettings } from '../reading/readTripSettings.ts';
import { describeCaptionsName, readCaptions } from '../reading/video/readCaptions.ts';
import { describeError } from './describeError.ts';
import { gatherErrors } from './gatherErrors.ts';
import type { FoundFile } from './listFiles.ts';
import { pathInLibrary, type ScannedLibrary, type ScannedTrip } from './scanLibrary.ts';

/** All that the author wrote, without the pictures. */
export interface LibraryTexts {
  readonly site: SiteSettings;
  /** In the order of the library's trips. */
  readonly trips: readonly Pick<TripSource, 'settings' | 'posts' | 'tracks' | 'sketches' | 'captions'>[];
  readonly problems: readonly Problem[];
}

/** Reads settings, posts and tracks. Throws one AuthorError with everything that stops the build. */
export async function readTexts({ folder, site, trips }: ScannedLibrary): Promise<LibraryTexts> {
  const problems: Problem[] = [];

  async function readText(path: string): Promise<string> {
    const { text, problems: found } = decodeText(await readFile(join(folder, path)), path);
    problems.push(...found);
    return text;
  }

  async function readTracks(trip: ScannedTrip, file: FoundFile): Promise<readonly Track[]> {
    const path = pathInLibrary(trip, file.path);
    try {
      const { track, problems: found } = readTrack(await readText(path), file.path, trip.folder);
      problems.push(...found);
      return track ? [track] : [];
    } catch (error) {
      const what = `the track cannot be read (${describeError(error)})`;
      problems.push({ file: path, what, todo: 'look whether it opens' });
      return [];
    }
  }

  async function readSketches(trip: ScannedTrip, file: FoundFile): Promise<readonly Sketch[]> {
    try {
      const text = await readText(pathInLibrary(trip, file.path));
      const { sketch, problems: found } = readSketch(text, file.path, trip.folder);
      problems.push(...found);
      return sketch ? [sketch] : [];
    } catch (error) {
      const what = `the sketch cannot be read (${describeError(error)})`;
      problems.push({ file: pathInLibrary(trip, file.path), what, todo: 'look whether it opens' });
      return [];
    }
  }

  async function readCaptionsFile(trip: ScannedTrip, file: FoundFile): Promise<readonly CaptionsSource[]> {
    const path = pathInLibrary(trip, file.path);
    try {
      const { vtt, cues } = readCaptions(await readText(path));
      if (cues > 0) return [{ file: file.path, ...describeCaptionsName(file.path), vtt }];
      problems.push({ file: path, what: 'holds no captions', todo: 'look whether it opens' });
    } catch (error) {
      const what = `the captions cannot be read (${describeError(error)})`;
      problems.push({ file: path, what, todo: 'look whether it opens' });
    }
    return [];
  }

  async function readSite(): Promise<SiteSettings> {
    return readSiteSettings(site ? await readText(site.path) : '', 'site.yaml');
  }

  async function readSettings(trip: ScannedTrip): Promise<TripSettings> {
    const path = pathInLibrary(trip, 'photos.yaml');
    return readTripSettings(trip.settings ? await readText(path) : '', path);
  }

  async function readTrip(trip: ScannedTrip): Promise<LibraryTexts['trips'][number]> {
    const [settings, posts, tracks, sketches, captions] = await gatherErrors([
      readSettings(trip),
      gatherErrors(
        trip.posts.map(async (file) =>
          readPost(await readText(pathInLibrary(trip, file.path)), file.path, trip.folder),
        ),
      ),
      Promise.all(trip.tracks.map((file) => readTracks(trip, file))),
      Promise.all(trip.sketches.map((file) => readSketches(trip, file))),
      Promise.all(trip.captions.map((file) => readCaptionsFile(trip, file))),
    ]);
    return { settings, posts, tracks: tracks.flat(), sketches: sketches.flat(), captions: captions.flat() };
  }

  const [siteSettings, read] = await gatherErrors([readSite(), gatherErrors(trips.map(readTrip))]);
  return { site: siteSettings, trips: read, problems };
}
