import { applyPrivacy } from './applyPrivacy.ts';
import { cutSketchAtZones } from './home/cutSketchAtZones.ts';
import { cutTrackAtZones } from './home/cutTrackAtZones.ts';
import { findGiveaways } from './home/findGiveaways.ts';
import { isSafeInference } from './home/isSafeInference.ts';
import { isInZone } from './home/isInZone.ts';
import type { HomeZone } from './home/homeZone.ts';
import { listUnseenStretches } from './home/listUnseenStretches.ts';
import { makePlace } from './makePlace.ts';
import type { TripPhoto, TripPhotos } from './makeTripPhotos.ts';
import { pathOf } from './planTrips.ts';
import type { Problem } from './problem.ts';
import type { Photo } from './photo.ts';
import type { LocalText } from './place.ts';
import type { SiteSettings, TripSettings } from './settings.ts';
import type { FindPlace } from './whereabouts/makePlaceFinder.ts';

/** A trip as it may be published. Whatever readers get is made from its result. */
export function hideTrip(
  trip: TripPhotos,
  site: SiteSettings,
  zones: readonly HomeZone[],
  findPlace: FindPlace | undefined,
): TripPhotos {
  const tripwide = Math.max(site.precision, trip.plan.source.settings.precision ?? 0);
  const tracks = trip.tracks.map((track) => cutTrackAtZones(track, zones));
  const unseenStretches = trip.tracks.flatMap((track, i) => listUnseenStretches(track, tracks[i]!));
  const giveaways = findGiveaways(trip.photos, unseenStretches, zones);
  const hide = (item: TripPhoto): TripPhoto => {
    const { photo, settings, basis } = item;
    const spots = [...(photo.spot ? [photo.spot] : []), ...(basis?.positions ?? [])];
    const precision = Math.max(tripwide, item.precision);
    const files = [item.file, ...(basis?.files ?? [])];
    const published = applyPrivacy(photo, {
      // A position that was worked out from one at home, or on the way there, would lead there.
      hideSpot:
        settings.hidden === 'spot' ||
        !isSafeInference(spots, zones) ||
        files.some((file) => giveaways.has(file)),
      precision,
      place: settings.place,
    });
    // A place that is smaller than what positions are published by would say more than they do.
    const places = trip.plan.source.settings.places.filter(({ at }) => at.radius >= precision);
    return { ...item, photo: namePlace(published, settings.place, places, findPlace) };
  };
  const sketches = trip.sketches.map((sketch) => cutSketchAtZones(sketch, zones));
  const unseen = zones.filter(({ hidden }) => hidden === true);
  // Only a post told that it was taken there, which was read after the photos to publish were chosen.
  const isUnseen = ({ photo: { spot } }: TripPhoto) => spot !== undefined && isInZone(spot, unseen);
  return {
    ...trip,
    photos: trip.photos.filter((item) => !isUnseen(item)).map(hide),
    withheld: [...trip.withheld, ...trip.photos.filter(isUnseen).flatMap(filesOf)],
    tracks,
    sketches,
    problems: [...trip.problems, ...describeCuts(trip, { tracks, sketches })],
  };
}

/** What an author drew or recorded, and does not find on the map. */
function describeCuts(
  { plan, tracks, sketches }: TripPhotos,
  shown: Pick<TripPhotos, 'tracks' | 'sketches'>,
): Problem[] {
  const lost = tracks.filter(
    ({ segments }, i) => segments.some(isLine) && !shown.tracks[i]?.segments.some(isLine),
  );
  return [
    ...sketches.flatMap(({ file, shapes }, i) => {
      const gone = shapes.length - (shown.sketches[i]?.shapes.length ?? 0);
      const what =
        gone === 1
          ? '1 shape comes near home and is not drawn'
          : `${gone} shapes come near home and are not drawn`;
      return gone === 0 ? [] : [{ file: pathOf(plan.source, file), what }];
    }),
    ...lost.map(({ file }) => ({
      file: pathOf(plan.source, file),
      what: 'would lead home and is not drawn',
    })),
  ];
}

const isLine = (points: readonly unknown[]) => points.length > 1;

const filesOf = ({ file, companions }: TripPhoto) => [file, ...companions];

/** By the position as it is published, so that the name says no more than that does; `named` by its author it says what it says. */
function namePlace(
  photo: Photo,
  named: LocalText | undefined,
  places: TripSettings['places'],
  findPlace: FindPlace | undefined,
): Photo {
  const { place: read, ...rest } = photo;
  const place = makePlace(named, photo.spot, places, read, findPlace);
  return place === undefined ? photo : { place, ...rest };
}
