import type { PhotoSource, TripSource } from '../../../journal/library.ts';
import type { LocatedTrip } from '../../../journal/locateTrip.ts';
import { makeJournal, type MadeJournal } from '../../../journal/makeJournal.ts';
import type { Problem } from '../../../journal/problem.ts';
import type { Decoders } from '../../../reading/library/describeFormat.ts';
import { joinLibrary } from '../../../reading/library/joinLibrary.ts';
import type { TripFiles } from '../../../reading/library/libraryFiles.ts';
import { replaceUnshown } from '../../../reading/library/replaceUnshown.ts';
import { indexJournal } from '../../views/journalIndex.ts';
import { makeTripMap } from '../../views/makeMap.ts';
import { makeTripPhotos } from '../../views/makeTripPages.ts';
import { noAddresses } from '../../views/photoAddresses.ts';
import type { StudioView } from '../trip/studioView.ts';
import { attachThumbnails } from './attachThumbnails.ts';
import { describeTakenPositions } from './describeTakenPositions.ts';
import { makeStudioPhotos, type FailedFile } from './makeStudioPhotos.ts';
import { showsDrafts } from './isRead.ts';
import type { ReadPicture } from './readPicture.ts';
import type { StudioSite } from './studioSite.ts';

/** A trip as far as it has been read. */
export interface ReadTrip {
  readonly site: StudioSite;
  readonly files: TripFiles;
  readonly texts: Required<Pick<TripSource, 'settings' | 'posts' | 'tracks' | 'sketches' | 'captions'>>;
  readonly pictures: readonly ReadPicture[];
}

/** HEIC is decoded; of videos those are shown that play as they are. */
const decoders: Decoders = { heic: true, ffmpeg: false, inBrowser: true };

/**
 * Works a trip out as a build does, and shows it as a built journal is shown. Throws an AuthorError where what the author
 * wrote would stop a build.
 */
export function makeStudioView({ site, files, texts, pictures }: ReadTrip): StudioView {
  const drafts = showsDrafts(site);
  const read = { site: site.settings, trips: [texts] };
  const joined = joinLibrary({ trips: [files] }, read, [pictures], { drafts, decoders });
  const known = new Map(pictures.map((picture) => [picture.file, picture]));
  const library = replaceUnshown(
    joined.library,
    (file) => known.get(file)?.undecodable !== undefined,
    decoders,
  );
  const made = makeJournal(library, site);
  const [located] = made.located;
  if (!located) throw new Error('a trip that is opened is worked out');
  const find = (file: string) => known.get(file);
  const journal = attachThumbnails(made.journal, listSources(made, located), find);
  const index = indexJournal(journal);
  const [trip] = journal.trips;
  if (!trip) throw new Error('a trip that is opened is in its journal');
  const undecodable = joined.library.trips.flatMap(({ photos }) =>
    photos.flatMap(({ file }) => describeUndecodable(known.get(file))),
  );
  // What site.yaml says of other trips cannot be seen from one.
  const own = made.problems.filter(({ file }) => file !== 'site.yaml');
  const problems = [...joined.problems, ...undecodable, ...own];
  const ids = new Map([...made.sources].map(([id, { file }]) => [file, id]));
  return {
    photos: makeStudioPhotos({ located, index, ids, find }, listFailed(pictures, located, problems)),
    journal,
    figures: made.figures.map(({ url, file }) => ({ url, file })),
    settings: texts.settings,
    gallery: makeTripPhotos(trip, { columns: undefined, find: undefined }, index),
    map: makeTripMap(trip, index, {
      basemap: site.basemap,
      photos: noAddresses.maps,
      trails: noAddresses.trails,
    }),
    tracks: listTracks(located),
    faults: [],
    problems: [...problems, ...describeTakenPositions(pictures, files.name || '.')],
  };
}

/** Of published photos, by their ids. */
function listSources({ sources }: MadeJournal, { photos }: LocatedTrip): ReadonlyMap<string, PhotoSource> {
  const byFile = new Map(photos.map(({ source }) => [source.file, source]));
  return new Map(
    [...sources].flatMap(([id, { file }]) => {
      const source = byFile.get(file);
      return source ? [[id, source] as const] : [];
    }),
  );
}

function describeUndecodable(picture: ReadPicture | undefined): readonly Problem[] {
  if (picture?.undecodable === undefined) return [];
  const { file, undecodable } = picture;
  const what = `cannot be decoded, so the photo is not shown (${undecodable})`;
  return [{ file, what, todo: 'copy it again from where it came, or export it anew' }];
}

/** The files that belong to no photo. */
function listFailed(
  pictures: readonly ReadPicture[],
  { photos }: LocatedTrip,
  problems: readonly Problem[],
): readonly FailedFile[] {
  const shown = new Set(
    photos.flatMap(({ source: { file, companions = [] } }) => [file, ...companions.map((each) => each.file)]),
  );
  return pictures
    .filter(({ file }) => !shown.has(file))
    .map(({ file }) => ({
      file,
      problem: problems.find((problem) => problem.file === file) ?? { file, what: 'cannot be shown' },
    }));
}

function listTracks({ tracks }: LocatedTrip): StudioView['tracks'] {
  return tracks.flatMap(({ segments }) =>
    segments.map((points) =>
      points.map(({ lat, lon, time }) => ({ lat, lon, ...(time !== undefined && { instant: time }) })),
    ),
  );
}
