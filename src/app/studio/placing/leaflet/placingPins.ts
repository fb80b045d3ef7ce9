import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { makeClusters, type Clusters } from '../../../../geometry/clusters.ts';
import type { LatLon } from '../../../../geometry/distance.ts';
import type { Box } from '../../../../geometry/box.ts';
import { clustering } from '../../../map/columns/clustering.ts';
import { boxOf } from '../../../map/leaflet/boxOf.ts';
import { makePinElement } from '../../../map/leaflet/makePinElement.ts';
import type { PlacingPin, PlacingScene } from './placingScene.ts';

/** Chosen photos that are few enough stand each for itself, so that each can be taken hold of. */
const mostApart = 60;

/** A pin in view, of one photo or a stack. */
export interface DrawnPin {
  readonly key: string;
  readonly at: LatLon;
  readonly cover: PlacingPin;
  readonly count: number;
  readonly isChosen: boolean;
  /** Of all its photos. */
  readonly members: () => readonly PlacingPin[];
  /** At which a stack comes apart. */
  readonly splitZoom: () => number | undefined;
}

export interface DrawnMarker {
  pin: DrawnPin;
  readonly marker: L.Marker;
  /** What its element shows. */
  shown: string;
}

interface Layer {
  readonly pins: readonly PlacingPin[];
  readonly clusters: Clusters;
  readonly isChosen: boolean;
}

/**
 * The pins in view and a little around it. What is chosen is clustered apart from the others, or not at all, so that it is
 * always in sight; what is only tried apart from what rests, which then need not be clustered anew. A pin that stays in view
 * stays the same element, with the focus that it may have.
 */
export class PlacingPins {
  readonly #map: L.Map;
  readonly #onmake: (drawn: DrawnMarker) => void;
  readonly #drawn = new Map<string, DrawnMarker>();
  #layers: readonly Layer[] = [];
  #handle = '';
  /** While a pin is held nothing is drawn anew. */
  held = false;

  constructor(map: L.Map, onmake: (drawn: DrawnMarker) => void) {
    this.#map = map;
    this.#onmake = onmake;
    map.on('moveend', () => this.update());
  }

  get drawn(): readonly DrawnMarker[] {
    return [...this.#drawn.values()];
  }

  show({ pins, chosen, tried, handle }: PlacingScene): void {
    const parts: [PlacingPin[], PlacingPin[], PlacingPin[]] = [[], [], []];
    for (const pin of pins) parts[chosen.has(pin.file) ? 2 : tried.has(pin.file) ? 1 : 0].push(pin);
    this.#handle = handle;
    this.#layers = parts.map(
      (part, index) => keepLayer(this.#layers[index], part) ?? makeLayer(part, index === 2),
    );
    this.update();
  }

  update(): void {
    if (this.held) return;
    const box = boxOf(this.#map.getBounds().pad(0.25));
    const found = this.#layers.flatMap((layer) => findPins(layer, box, this.#map.getZoom()));
    const keys = new Set(found.map(({ key }) => key));
    for (const [key, { marker }] of this.#drawn) {
      if (keys.has(key)) continue;
      marker.remove();
      this.#drawn.delete(key);
    }
    // One of the chosen pins is where the keyboard takes hold of them all.
    const first = found.find(({ isChosen }) => isChosen);
    for (const pin of found) this.#place(pin, pin === first);
  }

  #place(pin: DrawnPin, isTabStop: boolean): void {
    const drawn = this.#drawn.get(pin.key) ?? this.#make(pin);
    drawn.pin = pin;
    drawn.marker.setLatLng(this.#nearCentre(pin.at)).setZIndexOffset(pin.isChosen ? 1000 : 0);
    const element = drawn.marker.getElement();
    if (!element) return;
    const shown = JSON.stringify([pin.cover.look, pin.count]);
    if (shown !== drawn.shown) element.replaceChildren(makePinElement(pin.cover.look, pin.count));
    drawn.shown = shown;
    element.classList.toggle('selected', pin.isChosen);
    element.classList.toggle('withheld', pin.cover.isHidden && pin.count === 1);
    element.title = pin.cover.file;
    const handle = { tabindex: '0', role: 'button', 'aria-label': this.#handle };
    for (const [name, value] of Object.entries(handle)) {
      if (isTabStop) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
  }

  #make(pin: DrawnPin): DrawnMarker {
    const icon = L.divIcon({ className: 'pin-box', iconSize: [48, 48] });
    const options = { icon, keyboard: false, riseOnHover: true, draggable: true, autoPan: true };
    const marker = L.marker(this.#nearCentre(pin.at), options).addTo(this.#map);
    const drawn = { pin, marker, shown: '' };
    this.#drawn.set(pin.key, drawn);
    this.#onmake(drawn);
    return drawn;
  }

  /** The world repeats to both sides: a pin stands on the copy in view. */
  #nearCentre({ lat, lon }: LatLon): L.LatLng {
    return L.latLng(lat, lon + 360 * Math.round((this.#map.getCenter().lng - lon) / 360));
  }
}

/** A layer of the same pins needs no new clusters. */
function keepLayer(layer: Layer | undefined, pins: readonly PlacingPin[]): Layer | undefined {
  const isSame = layer?.pins.length === pins.length && pins.every((pin, index) => pin === layer.pins[index]);
  return isSame ? layer : undefined;
}

function makeLayer(pins: readonly PlacingPin[], isChosen: boolean): Layer {
  const radius = isChosen && pins.length <= mostApart ? 0 : clustering.radius;
  return { pins, clusters: makeClusters(pins, { ...clustering, radius }), isChosen };
}

function findPins({ pins, clusters, isChosen }: Layer, box: Box, zoom: number): DrawnPin[] {
  return clusters.pinsIn(box, zoom).flatMap(({ lat, lon, cover: index, count, cluster }) => {
    const cover = pins[index];
    if (!cover) return [];
    return {
      key: count === 1 ? cover.file : `${cover.file}+${count}`,
      at: { lat, lon },
      cover,
      count,
      isChosen,
      members: () =>
        cluster === undefined ? [cover] : clusters.members(cluster).flatMap((member) => pins[member] ?? []),
      splitZoom: () => (cluster === undefined ? undefined : clusters.splitZoom(cluster)),
    };
  });
}
