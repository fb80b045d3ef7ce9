import 'leaflet/dist/leaflet.css';
import './leaflet.css';
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { Box } from '../../../geometry/box.ts';
import { computeBox } from '../../../geometry/computeBox.ts';
import type { MapDay, TrackView } from '../../page.ts';
import type { BasemapView } from '../basemap.ts';
import { messages } from '../../messages.ts';
import { listDays, makeDayTrails } from '../dayTrails.ts';
import { filterByTime, filterTracks, type TimeFilter } from '../filterByTime.ts';
import type { PlacedPhoto } from '../placedPhotos.ts';
import { Basemaps } from './basemaps/basemaps.ts';
import { PinLayer, type PinEvents } from './pinLayer.ts';
import { namesOfPlaces } from './namesOfPlaces.ts';
import { PlaceNames } from './placeNames.ts';
import { SpotLayer } from './spotLayer.ts';
import { TrailLayer } from './trailLayer.ts';

/** The map as the page sees it; nothing of Leaflet leaves this folder. */
export interface MapView {
  /** Shows what a filter lets through, and goes to a day when it is chosen. @param days with their names */
  show(
    photos: readonly PlacedPhoto[],
    tracks: readonly TrackView[],
    filter?: TimeFilter,
    days?: readonly MapDay[],
  ): void;
  /** Lifts a photo's pin for as long as it is looked at in the list. */
  light(id: string | undefined): void;
  /** Goes to a photo and marks its pin. */
  select(photo: PlacedPhoto | undefined): void;
  remove(): void;
}

export interface MapViewOptions extends Pick<PinEvents, 'onopen' | 'onhover'> {
  readonly basemap: BasemapView;
}

/** Zoom at which the names of towns are too far apart to help. */
export const streets = 15;

/**
 * Near enough to see where it is: with its surroundings for a single spot, as squared paper for a walk; and how far
 * one click on a stack may lead.
 */
const zooms = { spot: 11, walk: 15, selected: 15, max: 18, step: 3 };

export function makeMapView(frame: HTMLElement, options: MapViewOptions): MapView {
  const map = makeMap(frame);
  const names = new PlaceNames(map);
  const pins = new PinLayer(map, {
    onopen: options.onopen,
    onhover: options.onhover,
    onchange(shown) {
      names.show(shown);
      spots.show(shown);
      trails.avoid(shown);
    },
    onsplit: (members, zoom) => split(map, members, zoom),
  });
  const trails = new TrailLayer(map);
  const spots = new SpotLayer(map);
  const basemaps = new Basemaps(map, frame, options.basemap);
  let fitted: { readonly day: string | undefined } | undefined;
  let centred: string | undefined;
  return {
    show(photos, tracks, filter = {}, days = []) {
      const [shown, ways] = [filterByTime(photos, filter), filterTracks(tracks, filter)];
      if (!fitted || fitted.day !== filter.day) fit(map, shown, ways, fitted !== undefined);
      if (!fitted) basemaps.start();
      fitted = { day: filter.day };
      pins.show(shown);
      const named = photos.some(({ place }) => place !== undefined);
      basemaps.embedded.avoid((zoom) => pins.at(zoom), named ? namesOfPlaces : streets);
      trails.show(
        makeDayTrails(shown, ways, listDays(photos, tracks)),
        new Map(days.map(({ date, short }) => [date, short])),
      );
    },
    light: (id) => pins.light(id),
    select(photo) {
      pins.select(photo?.id);
      spots.select(photo?.spot);
      // Coming back from the lightbox names the same photo again: the view stays as it was left.
      if (!photo || photo.id === centred) return;
      centred = photo.id;
      map.setView([photo.spot.lat, photo.spot.lon], Math.max(zooms.selected, map.getZoom()));
    },
    remove: () => map.remove(),
  };
}

/** @param bare without what a map beside something else has no room for, buttons and scale, and without a tab stop */
export function makeMap(frame: HTMLElement, bare = false): L.Map {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(frame, {
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

function fit(
  map: L.Map,
  photos: readonly PlacedPhoto[],
  tracks: readonly TrackView[],
  animate: boolean,
): void {
  const ways = tracks.flatMap(({ segments }) =>
    segments.flatMap(({ points }) => points.map(([lat, lon]) => ({ lat, lon }))),
  );
  const box = computeBox([...photos.map(({ spot }) => spot), ...ways]);
  if (!box) map.setView([20, 10], 2, { animate: false });
  else fitBox(map, box, isSpot(box) ? zooms.spot : zooms.walk, animate);
}

/** About a kilometre. */
const isSpot = ([west, south, east, north]: Box) => east - west < 0.01 && north - south < 0.01;

function split(map: L.Map, members: readonly PlacedPhoto[], zoom: number): void {
  const box = computeBox(members.map(({ spot }) => spot));
  if (box) fitBox(map, box, Math.max(zoom, map.getZoom() + zooms.step), true, zoom);
}

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
