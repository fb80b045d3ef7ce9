import 'leaflet/dist/leaflet.css';
import './leaflet.css';
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { Box } from '../../../geometry/box.ts';
import { computeBox } from '../../../geometry/computeBox.ts';
import type { LatLon } from '../../../geometry/distance.ts';
import type { MapDay, TrackView } from '../../page.ts';
import type { BasemapView } from '../basemap.ts';
import { messages } from '../../messages.ts';
import { clustering } from '../columns/clustering.ts';
import { listDays, makeDayTrails } from '../dayTrails.ts';
import { filterByTime, filterTracks, type TimeFilter } from '../filterByTime.ts';
import type { AskedIndex } from '../index/askIndex.ts';
import { makeTimeQuery } from '../index/timeQuery.ts';
import { formatPlace, type MapPlace } from '../mapAddress.ts';
import type { PlacedPhoto } from '../placedPhotos.ts';
import { Basemaps } from './basemaps/basemaps.ts';
import { boxOf, PinLayer, type PinEvents, type ShownPin } from './pinLayer.ts';
import { namesOfPlaces } from './namesOfPlaces.ts';
import { passScroll } from './passScroll.ts';
import { PlaceNames } from './placeNames.ts';
import { SpotLayer, type Outlook } from './spotLayer.ts';
import { SteadyMap } from './steadyMap.ts';
import { TrailLayer } from './trailLayer.ts';

/** The map as the page sees it; nothing of Leaflet leaves this folder. */
export interface MapView {
  /**
   * Shows what a filter lets through, and goes to a day when it is chosen.
   *
   * @param photos those that the page has in itself
   * @param days with their names
   */
  show(
    photos: readonly PlacedPhoto[],
    tracks: readonly TrackView[],
    filter?: TimeFilter,
    days?: readonly MapDay[],
  ): void;
  /** Lifts a photo's pin for as long as it is looked at in the list. */
  light(number: number | undefined): void;
  /** Marks a photo's pin, and goes to it where the address does not say where to look. */
  select(photo: SelectedPhoto | undefined): void;
  go(place: MapPlace): void;
  remove(): void;
}

export interface SelectedPhoto extends Outlook {
  readonly number: number;
  /** The view stays where it is. */
  readonly still: boolean;
}

export interface MapViewOptions extends Pick<PinEvents, 'onopen' | 'onhover'> {
  readonly basemap: BasemapView;
  readonly index: AskedIndex;
  /** Around all photos, where the page does not have them all. */
  readonly box: Box | undefined;
  /** Where the address says to look. */
  readonly place: MapPlace | undefined;
  /** A pin of so many photos comes apart. */
  onsplit(count: number): void;
  /** The map looks elsewhere; `moved` once the reader had a hand in it. */
  onlook(place: MapPlace, box: Box, moved: boolean): void;
  /** A finger tries what takes two. */
  onhint(shown: boolean): void;
}

/** Zoom at which the names of towns are too far apart to help. */
export const streets = 15;

/**
 * Near enough to see where it is: with its surroundings for a single spot, as squared paper for a walk; and how far
 * one click on a stack may lead.
 */
const zooms = { spot: 11, walk: 15, selected: 15, max: clustering.maxZoom, step: 3 };

/** Milliseconds that the map waits for its first pins before it is drawn without them. */
const latest = 400;

export function makeMapView(frame: HTMLElement, options: MapViewOptions): MapView {
  const map = makeMap(frame);
  const names = new PlaceNames(map);
  let moved = false;
  const pins = new PinLayer(map, options.index, {
    onopen: options.onopen,
    onhover: options.onhover,
    onchange(shown) {
      keepClear(map.getZoom(), shown);
      draw();
      names.show(shown);
      spots.show(shown);
      trails.avoid(shown);
    },
    onsplit({ box, splitZoom }, count) {
      moved = true;
      options.onsplit(count);
      fitBox(map, box, Math.max(splitZoom, map.getZoom() + zooms.step), true, splitZoom);
    },
  });
  const trails = new TrailLayer(map);
  const spots = new SpotLayer(map);
  const basemaps = new Basemaps(map, frame, options.basemap);
  let drawn = false;
  /** What lies under the pins is drawn after them: they are what was asked for. */
  function draw(): void {
    if (!drawn) basemaps.start();
    drawn = true;
  }
  let late: ReturnType<typeof setTimeout> | undefined;
  const release = passScroll(frame, map, options.onhint);
  const cleared = new Set<number>();
  /** Names of towns keep clear of pins, from when the pins of a zoom are known. */
  function keepClear(zoom: number, shown: readonly ShownPin[]): void {
    if (cleared.has(zoom)) return;
    cleared.add(zoom);
    const named = shown.some(({ place }) => place !== undefined);
    basemaps.embedded.avoid((at) => pins.at(at), named ? namesOfPlaces : streets);
  }
  let fitted: { readonly day: string | undefined } | undefined;
  /** Goes to where the chosen time's photos and ways are; where the page lacks photos, once the index has found them. */
  async function goToTime(filter: TimeFilter, photos: readonly PlacedPhoto[], tracks: readonly TrackView[]) {
    const own = options.box
      ? await options.index.around(makeTimeQuery(filter)).catch(() => undefined)
      : computeBox(photos.map(({ spot }) => spot));
    if (fitted?.day === filter.day) fit(map, own, tracks, true);
  }
  let centred: number | undefined;
  for (const event of ['pointerdown', 'wheel', 'keydown'] as const)
    frame.addEventListener(event, () => (moved = true), { passive: true, capture: true });
  map.on('moveend', () => options.onlook(placeOf(map), boxOf(map.getBounds()), moved));
  return {
    show(photos, tracks, filter = {}, days = []) {
      const [shown, ways] = [filterByTime(photos, filter), filterTracks(tracks, filter)];
      const { place, box } = options;
      const before = fitted;
      fitted = { day: filter.day };
      if (!before) {
        late = setTimeout(draw, latest);
        if (place) map.setView([place.lat, place.lon], place.zoom, { animate: false });
        else {
          // What was chosen on the time axis before the map came leaves it where the whole day is.
          const whole = { day: filter.day };
          const own = box ?? computeBox(filterByTime(photos, whole).map(({ spot }) => spot));
          fit(map, own, filterTracks(tracks, whole), false);
        }
      }
      const isOther = before ? before.day !== filter.day : box && filter.day !== undefined;
      if (isOther && !place) void goToTime(filter, shown, ways);
      cleared.clear();
      pins.show(makeTimeQuery(filter));
      trails.show(
        makeDayTrails(shown, ways, box ? days.map(({ date }) => date) : listDays(photos, tracks)),
        new Map(days.map(({ date, short }) => [date, short])),
      );
    },
    light: (number) => pins.light(number),
    select(photo) {
      pins.select(photo?.number);
      spots.select(photo);
      // Coming back from the lightbox names the same photo again: the view stays as it was left.
      if (!photo || photo.number === centred) return;
      centred = photo.number;
      if (!photo.still) map.setView([photo.lat, photo.lon], Math.max(zooms.selected, map.getZoom()));
    },
    go({ lat, lon, zoom }) {
      if (formatPlace(placeOf(map)) !== formatPlace({ lat, lon, zoom })) map.setView([lat, lon], zoom);
    },
    remove() {
      clearTimeout(late);
      release();
      map.remove();
    },
  };
}

function placeOf(map: L.Map): MapPlace {
  const { lat, lng } = map.getCenter();
  return { lat, lon: lng, zoom: map.getZoom() };
}

/** @param bare without what a map beside something else has no room for, buttons and scale, and without a tab stop */
export function makeMap(frame: HTMLElement, bare = false): L.Map {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new SteadyMap(frame, {
    attributionControl: false,
    keyboard: !bare,
    zoomControl: false,
    maxZoom: zooms.max,
    minZoom: Math.max(0, Math.ceil(Math.log2(frame.clientHeight / 256) - 0.1)),
    maxBounds: [
      [-85, -36_000],
      [85, 36_000],
    ],
    maxBoundsViscosity: 1,
    zoomAnimation: !still,
    markerZoomAnimation: !still,
    fadeAnimation: false,
    inertia: !still,
  });
  L.control.attribution({ prefix: false }).addTo(map);
  if (bare) return map;
  L.control
    .zoom({ position: 'topright', zoomInTitle: messages.map.zoomIn, zoomOutTitle: messages.map.zoomOut })
    .addTo(map);
  L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(map);
  return map;
}

/** @param own around the photos */
function fit(map: L.Map, own: Box | undefined, tracks: readonly TrackView[], animate: boolean): void {
  const ways = tracks.flatMap(({ segments }) =>
    segments.flatMap(({ points }) => points.map(([lat, lon]) => ({ lat, lon }))),
  );
  const box = own && isWide(own) ? own : computeBox([...(own ? cornersOf(own) : []), ...ways]);
  if (!box) map.setView([20, 10], 2, { animate: false });
  else fitBox(map, box, isSpot(box) ? zooms.spot : zooms.walk, animate);
}

/** About a kilometre. */
const isSpot = ([west, south, east, north]: Box) => east - west < 0.01 && north - south < 0.01;

const cornersOf = ([west, south, east, north]: Box): LatLon[] => [
  { lat: south, lon: west },
  { lat: north, lon: east },
];

/** What a box around two corners would take for the other side of the earth. */
const isWide = ([west, , east]: Box) => east - west > 170;

/** Shows a whole box with room for the pins at its edges, on the copy of the world that is in view. */
function fitBox(map: L.Map, box: Box, maxZoom: number, animate: boolean, atLeast = 0): void {
  const [west, south, east, north] = box;
  const bounds = L.latLngBounds([south, west], [north, east]);
  const fitting = map.getBoundsZoom(bounds, false, L.point(112, 112));
  const zoom = Math.min(maxZoom, Math.max(fitting, atLeast));
  const centre = map.unproject(
    map.project(bounds.getSouthWest(), zoom).add(map.project(bounds.getNorthEast(), zoom)).divideBy(2),
    zoom,
  );
  const turn = animate ? 360 * Math.round((map.getCenter().lng - centre.lng) / 360) : 0;
  map.setView([centre.lat, centre.lng + turn], zoom, { animate });
}
