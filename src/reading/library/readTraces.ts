import type { TripSource } from '../../journal/library.ts';
import { pathOf } from '../../journal/planTrips.ts';
import type { Problem } from '../../journal/problem.ts';
import { readSketch } from '../readSketch.ts';
import { readTrack } from '../readTrack.ts';
import { describeCaptionsName, readCaptions } from '../video/readCaptions.ts';
import { readText, type FileReader } from './fileReader.ts';
import type { ListedFile, TripFiles } from './libraryFiles.ts';

/** What lies beside the photos of a trip and is not written by hand. */
export type TripTraces = Required<Pick<TripSource, 'tracks' | 'sketches' | 'captions'>> & {
  readonly problems: readonly Problem[];
};

/** Reads tracks, sketches and captions; one that cannot be read is a problem and stops nothing. */
export async function readTraces(trip: TripFiles, reader: FileReader): Promise<TripTraces> {
  const problems: Problem[] = [];

  /** @param called what the file is to its author */
  async function readAll<Read>(
    files: readonly ListedFile[],
    called: string,
    parse: (text: string, file: string) => Read | undefined,
  ): Promise<readonly Read[]> {
    const read = files.map(async ({ path: file }): Promise<readonly Read[]> => {
      const path = pathOf(trip, file);
      try {
        const found = parse(await readText(reader, path, problems), file);
        return found === undefined ? [] : [found];
      } catch (error) {
        const what = `the ${called} cannot be read (${reader.describeError(error)})`;
        problems.push({ file: path, what, todo: 'look whether it opens' });
        return [];
      }
    });
    return (await Promise.all(read)).flat();
  }

  const [tracks, sketches, captions] = await Promise.all([
    readAll(trip.tracks, 'track', (text, file) => {
      const { track, problems: found } = readTrack(text, file, trip.folder);
      problems.push(...found);
      return track;
    }),
    readAll(trip.sketches, 'sketch', (text, file) => {
      const { sketch, problems: found } = readSketch(text, file, trip.folder);
      problems.push(...found);
      return sketch;
    }),
    readAll(trip.captions, 'captions', (text, file) => {
      const { vtt, cues } = readCaptions(text);
      if (cues > 0) return { file, ...describeCaptionsName(file), vtt };
      problems.push({ file: pathOf(trip, file), what: 'holds no captions', todo: 'look whether it opens' });
      return undefined;
    }),
  ]);
  return { tracks, sketches, captions, problems };
}
