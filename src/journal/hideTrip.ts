import { applyPrivacy } from './applyPrivacy.ts';
import { cutTrackAtZones } from './home/cutTrackAtZones.ts';
import { isSafeInference } from './home/isSafeInference.ts';
import type { HomeZone } from './home/homeZone.ts';
import { makePlace } from './makePlace.ts';
import type { TripPhoto, TripPhotos } from './makeTripPhotos.ts';
import type { Photo } from './photo.ts';
import type { SiteSettings } from './settings.ts';
import type { FindPlace } from './whereabouts/makePlaceFinder.ts';

/** A trip as it may be published. Whatever readers get is made from its result. */
export function hideTrip(
  trip: TripPhotos,
  site: SiteSettings,
  zones: readonly HomeZone[],
  findPlace: FindPlace | undefined,
): TripPhotos {
  const tripwide = Math.max(site.precision, trip.plan.source.settings.precision ?? 0);
  const ownPrecisions = new Map(trip.photos.map(({ file, settings }) => [file, settings.precision ?? 0]));
  const hide = (item: TripPhoto): TripPhoto => {
    const { photo, settings, basis } = item;
    const spots = [...(photo.spot ? [photo.spot] : []), ...(basis?.positions ?? [])];
    const precisions = [item.file, ...(basis?.files ?? [])].map((file) => ownPrecisions.get(file) ?? 0);
    const published = applyPrivacy(photo, {
      // A position that was worked out from one at home would lead there.
      hideSpot: settings.hidden === 'spot' || !isSafeInference(spots, zones),
      precision: Math.max(tripwide, ...precisions),
      place: settings.place,
    });
    return { ...item, photo: namePlace(published, findPlace) };
  };
  return {
    ...trip,
    photos: trip.photos.map(hide),
    tracks: trip.tracks.map((track) => cutTrackAtZones(track, zones)),
  };
}

/** City and country by the position as it is published, so that the name says no more than that does. */
function namePlace(photo: Photo, findPlace: FindPlace | undefined): Photo {
  const place = makePlace(undefined, photo.spot, [], photo.place, findPlace);
  return place === undefined ? photo : { ...photo, place };
}
