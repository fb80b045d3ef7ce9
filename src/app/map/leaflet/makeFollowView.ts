import type { LatLon } from '../../../geometry/distance.ts';
import { makeWay, type Way } from '../../play/makeWay.ts';
import type { TrackView } from '../../page.ts';
import type { BasemapView } from '../basemap.ts';
import type { PlacedPhoto } from '../placedPhotos.ts';
import { Basemaps } from './basemaps/basemaps.ts';
import { flyTo } from './flyTo.ts';
import { FollowLayer, type FollowedPhoto } from './followLayer.ts';
import { makeMap } from './makeMap.ts';
import { streets } from './nameZooms.ts';
import { keepSize } from './keepSize.ts';
import { WayLayer } from './wayLayer.ts';

/** A small map that goes where the reader is. */
export interface FollowView {
  /** The photos looked at now; none of them: the map stays where it is and marks nothing. */
  follow(photos: readonly PlacedPhoto[]): void;
  remove(): void;
}

export interface FollowViewOptions {
  /** Everything that it may come to; at least one. */
  readonly photos: readonly PlacedPhoto[];
  readonly tracks: readonly TrackView[];
  readonly basemap: BasemapView;
  /** A photo was clicked; without it the map is only to be looked at. */
  readonly onpick?: (photo: PlacedPhoto) => void;
}

/** Room for a pin at each side, in pixels. */
const margins = { top: 56, right: 56, bottom: 56, left: 56 };

/** Seconds of a flight from one photo to the next. */
const flight = 1.1;

export function makeFollowView(frame: HTMLElement, options: FollowViewOptions): FollowView {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = makeMap(frame, true);
  // The wheel belongs to what the map accompanies.
  map.scrollWheelZoom.disable();
  const way = makeWay(options.photos, options.tracks);
  const places = placeAll(options.photos, way);
  flyTo(
    map,
    [...places.values()].map(({ at }) => at),
    margins,
    0,
  );
  const basemaps = new Basemaps(map, frame, options.basemap);
  basemaps.embedded.avoid(() => [...places.values()].map(({ at }) => at), streets);
  basemaps.start();
  const trail = new WayLayer(map, way);
  const dots = new FollowLayer(map, [...places.values()], options.onpick);
  const unwatch = keepSize(map, frame);
  return {
    follow(photos) {
      const shown = photos.flatMap(({ id }) => places.get(id) ?? []);
      dots.mark(shown);
      if (shown.length === 0) return;
      const last = way.stops.findLastIndex(({ photo }) => photos.some(({ id }) => id === photo.id));
      if (last >= 0) trail.growTo({ stop: last, share: 0 });
      flyTo(map, [...approach(way, last), ...shown.map(({ at }) => at)], margins, still ? 0 : flight);
    },
    remove() {
      unwatch();
      map.remove();
    },
  };
}

/** Where each photo stands: on its way, the others on the map as it is. */
function placeAll(photos: readonly PlacedPhoto[], way: Way<PlacedPhoto>): Map<string, FollowedPhoto> {
  const onWay = new Map(way.stops.map(({ photo, at }) => [photo.id, at]));
  return new Map(photos.map((photo) => [photo.id, { photo, at: onWay.get(photo.id) ?? photo.spot }]));
}

/** The leg that led to a stop, so that the map shows where it was come from; to the first one, where it leads on. */
function approach(way: Way<PlacedPhoto>, stop: number): readonly LatLon[] {
  return stop < 0 ? [] : ((stop === 0 ? way.legs[0] : way.legs[stop - 1])?.points ?? []);
}
