import type { CameraName } from '../../../journal/clocks/clockFinding.ts';
import type { LocatedTrip } from '../../../journal/locateTrip.ts';
import { makePhoto } from '../../../journal/makePhoto.ts';
import type { Photo } from '../../../journal/photo.ts';
import type { Problem } from '../../../journal/problem.ts';
import type { LocatedPhoto } from '../../../journal/settledPhoto.ts';
import { sortByTime } from '../../../journal/sortByTime.ts';
import { computeInstant } from '../../../journal/wallTime.ts';
import { makePhotoView } from '../../views/photoView.ts';
import type { JournalIndex } from '../../views/journalIndex.ts';
import type { StudioPhoto } from '../trip/studioView.ts';
import { attachThumbnail, type FindPicture } from './attachThumbnails.ts';

export interface MadeTrip {
  readonly located: LocatedTrip;
  /** Of the journal with thumbnails. */
  readonly index: JournalIndex;
  /** Ids of published photos, by path inside the trip. */
  readonly ids: ReadonlyMap<string, string>;
  readonly find: FindPicture;
}

/** A file of which no photo came, and why. */
export interface FailedFile {
  readonly file: string;
  readonly problem: Problem;
}

/**
 * All photos of a trip as their author sees them: published ones in the journal's order, hidden ones among them by time,
 * what has no time and what cannot be shown last.
 */
export function makeStudioPhotos(made: MadeTrip, failed: readonly FailedFile[]): readonly StudioPhoto[] {
  const photos = made.located.photos.map((photo) => makeStudioPhoto(photo, made));
  const sorted = sortByTime(photos.map(({ photo, taken }) => ({ file: photo.file, taken, photo })));
  return [...inJournalOrder(sorted, made).map(({ photo }) => photo), ...failed.map(makeFailed)];
}

/** Where times are told from each other by more than the clock, the journal knows better. */
function inJournalOrder<Item extends { readonly photo: StudioPhoto }>(
  sorted: readonly Item[],
  { index }: MadeTrip,
): Item[] {
  const published = new Map(
    sorted.flatMap((item) => (item.photo.id === undefined ? [] : [[item.photo.id, item]])),
  );
  const inOrder = index.journal.photos.flatMap(({ id }) => published.get(id) ?? []).values();
  return sorted.map((item) => (item.photo.id === undefined ? item : (inOrder.next().value ?? item)));
}

function makeStudioPhoto(photo: LocatedPhoto, made: MadeTrip) {
  const { source, settings, facts } = photo;
  const id = made.ids.get(source.file);
  const published = id === undefined ? undefined : made.index.photos.get(id);
  const told = published ?? makeUnpublished(photo, made);
  const taken = published?.taken ?? photo.taken;
  const spot = photo.spot ?? published?.spot;
  const instant = taken && computeInstant(taken);
  const hidden =
    published === undefined
      ? (true as const)
      : settings.hidden === 'spot' || (spot && !published.spot)
        ? ('spot' as const)
        : undefined;
  const shown: StudioPhoto = {
    file: source.file,
    ...(source.companions && { companions: source.companions.map(({ file }) => file) }),
    ...(id !== undefined && published && { id }),
    ...(!published && { unpublished: told }),
    view: makePhotoView(told, made.index),
    ...(taken && { taken: taken.local }),
    ...(instant !== undefined && { instant }),
    ...(spot && {
      spot: {
        lat: spot.lat,
        lon: spot.lon,
        source: spot.source,
        ...(spot.accuracy !== undefined && { accuracy: spot.accuracy }),
      },
    }),
    ...(facts.camera?.model !== undefined && { camera: facts.camera.model, body: nameBody(facts) }),
    ...(taken?.written !== undefined && { written: taken.written }),
    ...(hidden !== undefined && { hidden }),
  };
  return { photo: shown, taken };
}

/** As `cameras` in photos.yaml tells it from others. */
const nameBody = ({ camera, serial }: LocatedPhoto['facts']): CameraName => ({
  ...(camera?.make !== undefined && { make: camera.make }),
  ...(camera?.model !== undefined && { model: camera.model }),
  ...(serial !== undefined && { serial }),
});

/** As it would be published: whoever hides a photo still sees and describes it. */
function makeUnpublished(photo: LocatedPhoto, { located, find }: MadeTrip): Photo {
  const { source } = photo;
  return attachThumbnail(makePhoto(photo, { trip: located.plan.slug, slug: source.file }), source, find);
}

function makeFailed({ file, problem }: FailedFile): StudioPhoto {
  const alt = file.slice(file.lastIndexOf('/') + 1);
  return {
    file,
    view: { id: file, url: '', width: 3, height: 2, renditions: [], alt, stories: [] },
    failed: problem,
  };
}
