import './placing.css';
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { Box } from '../../../../geometry/box.ts';
import type { LatLon } from '../../../../geometry/distance.ts';
import type { BasemapView } from '../../../map/basemap.ts';
import { makeAccuracyCircle } from '../../../map/leaflet/accuracyCircle.ts';
import { Basemaps } from '../../../map/leaflet/basemaps/basemaps.ts';
import { fitBox } from '../../../map/leaflet/fitBox.ts';
import { flyTo } from '../../../map/leaflet/flyTo.ts';
import { keepSize } from '../../../map/leaflet/keepSize.ts';
import { addButtons, addScale, makeMap } from '../../../map/leaflet/makeMap.ts';
import { streets } from '../../../map/leaflet/nameZooms.ts';
import { passScroll } from '../../../map/leaflet/passScroll.ts';
import { makeTrackSnapper } from '../makeTrackSnapper.ts';
import { shiftByPixels, type Shift } from '../movePositions.ts';
import type { StudioView } from '../../trip/studioView.ts';
import { catchDrops } from './catchDrops.ts';
import { holdPins } from './holdPins.ts';
import { PlacingPins, type DrawnMarker } from './placingPins.ts';
import type { PlacingScene } from './placingScene.ts';

/** The studio's map as its page sees it; nothing of Leaflet leaves this folder. */
export interface PlacingView {
  show(scene: PlacingScene): void;
  drawTracks(tracks: StudioView['tracks']): void;
  /** Whether a click on the map is where something shall stand. */
  arm(isArmed: boolean): void;
  /** Shows all of a box, as long as the map has not been brought elsewhere. */
  look(box: Box | undefined): void;
  /** Comes so near that something moves visibly in the box. */
  watch(box: Box | undefined): void;
  /** Brings positions into view, where none of them is. */
  bring(points: readonly LatLon[]): void;
  remove(): void;
}

export interface PlacingViewOptions {
  readonly basemap: BasemapView;
  /** Photos of a pin are chosen: these alone, or these too. */
  onchoose(files: readonly string[], add: boolean): void;
  /** All by as much, in one go or by a key that may be pressed again. */
  onmove(files: readonly string[], shift: Shift, how: 'drag' | 'key'): void;
  /** Photos that were dropped; without them those that a click places. */
  onplace(at: LatLon, files?: readonly string[]): void;
  /** A stack of so many photos comes apart. */
  onsplit(count: number): void;
}

/** Pixels: within which a track draws what is dragged, and that a key moves by, with Shift and without. */
const pixels = { snap: 14, step: 8, stride: 64 };
/** How near a box is shown, and how far one click on a stack may lead. */
const zooms = { nearest: 15, step: 3 };
/** Circles that say how sure chosen positions are: more of them hide the map. */
const mostCircles = 20;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function makePlacingView(frame: HTMLElement, options: PlacingViewOptions): PlacingView {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = makeMap(frame);
  addButtons(map);
  addScale(map);
  map.setView([20, 0], map.getMinZoom());
  const basemaps = new Basemaps(map, frame, options.basemap);
  const ways = L.layerGroup().addTo(map);
  const circles = L.layerGroup().addTo(map);
  let scene: PlacingScene = { pins: [], chosen: new Set(), tried: new Set(), handle: '' };
  let snapTo = makeTrackSnapper([]);
  let isArmed = false;
  let isMoved = false;
  /** Asked for while the map was hidden, as other parts of the page are shown: it knows no places then. */
  let missed = () => {};
  const hasRoom = () => map.getSize().x > 0 && map.getSize().y > 0;
  const snap = (at: LatLon) => snapTo(at, shiftByPixels(pixels.snap, 0, map.getZoom())[0]);
  const pins = new PlacingPins(map, (drawn) => {
    drawn.marker.on('click', ({ originalEvent }) => click(drawn, originalEvent));
    holdPins(pins, drawn, {
      onmove: (files, shift) => options.onmove(files, shift, 'drag'),
      chosen: () => scene.chosen,
      snap,
    });
  });
  basemaps.embedded.avoid(() => pins.drawn.map(({ pin }) => pin.at), streets);
  basemaps.start();
  catchDrops(frame, map, { onplace: options.onplace, snap });
  const release = passScroll(frame, map);
  const unwatch = keepSize(map, frame);
  for (const event of ['pointerdown', 'wheel', 'keydown', 'drop'] as const)
    frame.addEventListener(event, () => (isMoved = true), { passive: true, capture: true });
  frame.addEventListener('keydown', press);
  map.on('resize', () => {
    if (!hasRoom()) return;
    const catchUp = missed;
    missed = () => {};
    catchUp();
  });
  map.on('click', ({ latlng, originalEvent }) => {
    const { lat, lng } = latlng.wrap();
    const at = { lat, lon: lng };
    if (isArmed) options.onplace(originalEvent.altKey ? at : snap(at));
  });

  function click({ pin }: DrawnMarker, { shiftKey, ctrlKey, metaKey }: MouseEvent): void {
    const add = shiftKey || ctrlKey || metaKey;
    const members = pin.members();
    const splitZoom = add ? undefined : pin.splitZoom();
    if (splitZoom === undefined)
      return options.onchoose(
        members.map(({ file }) => file),
        add,
      );
    options.onsplit(pin.count);
    const bounds = L.latLngBounds(members.map(({ lat, lon }) => L.latLng(lat, lon)));
    const box: Box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    fitBox(map, box, Math.max(splitZoom, map.getZoom() + zooms.step), true, splitZoom);
  }

  function press(event: KeyboardEvent): void {
    const { target, key, shiftKey } = event;
    const [right, down] = arrows[key] ?? [0, 0];
    const isPin = target instanceof HTMLElement && target.matches('.pin-box');
    const step = shiftKey ? pixels.stride : pixels.step;
    if (isPin && key in arrows)
      options.onmove([...scene.chosen], shiftByPixels(right * step, down * step, map.getZoom()), 'key');
    else if (isArmed && target === frame && key === 'Enter') options.onplace(centreOf(map));
    else return;
    event.preventDefault();
  }

  function look(box: Box | undefined): void {
    if (!box || isMoved) return;
    if (hasRoom()) fitBox(map, box, zooms.nearest, false);
    else missed = () => look(box);
  }

  function bring(points: readonly LatLon[]): void {
    if (points.length === 0) return;
    if (!hasRoom()) return void (missed = () => bring(points));
    const bounds = L.latLngBounds(points.map(({ lat, lon }) => L.latLng(lat, lon)));
    const view = map.wrapLatLngBounds(map.getBounds());
    if (points.some(({ lat, lon }) => view.contains([lat, lon]))) return;
    isMoved = true;
    if (map.getBoundsZoom(bounds) >= map.getZoom() && map.getZoom() > zooms.nearest - zooms.step)
      map.panTo(bounds.getCenter(), { animate: !still });
    else flyTo(map, points, { top: 56, right: 56, bottom: 56, left: 56 }, still ? 0 : 0.8);
  }

  return {
    show(next) {
      scene = next;
      pins.show(next);
      circles.clearLayers();
      const unsure = next.pins.filter(
        ({ file, accuracy }) => next.chosen.has(file) && accuracy !== undefined,
      );
      for (const { lat, lon, accuracy = 0 } of unsure.slice(0, mostCircles))
        circles.addLayer(makeAccuracyCircle(L.latLng(lat, lon), accuracy, true));
    },
    drawTracks(tracks) {
      snapTo = makeTrackSnapper(tracks);
      ways.clearLayers();
      for (const [className, isRecorded] of [
        ['track planned', false],
        ['track-halo', true],
        ['track tone-0', true],
      ] as const) {
        const lines = tracks.filter(
          (points) => points.some(({ instant }) => instant !== undefined) === isRecorded,
        );
        const points = lines.map((line) => line.map(({ lat, lon }) => L.latLng(lat, lon)));
        ways.addLayer(L.polyline(points, { className, interactive: false, smoothFactor: 1.5 }));
      }
    },
    arm(armed) {
      isArmed = armed;
      frame.classList.toggle('armed', armed);
      if (armed) map.doubleClickZoom.disable();
      else map.doubleClickZoom.enable();
    },
    look,
    watch(box) {
      if (!box || !hasRoom()) return;
      const [west, south, east, north] = box;
      const bounds = L.latLngBounds([south, west], [north, east]);
      const zoom = Math.min(zooms.nearest, map.getBoundsZoom(bounds, false, L.point(112, 112)));
      const isSeen = map.wrapLatLngBounds(map.getBounds()).intersects(bounds) && map.getZoom() > zoom - 2;
      isMoved = true;
      if (!isSeen) fitBox(map, box, zooms.nearest, !still);
    },
    bring,
    remove() {
      release();
      unwatch();
      map.remove();
    },
  };
}

function centreOf(map: L.Map): LatLon {
  const { lat, lng } = map.getCenter().wrap();
  return { lat, lon: lng };
}
