import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { Box } from '../../../geometry/box.ts';
import { makeClusters, type Clusters, type Pin } from '../../../geometry/clusters.ts';
import type { PlacedPhoto } from '../placedPhotos.ts';
import { makePinElement } from './makePinElement.ts';

export interface ShownPin {
  readonly at: L.LatLng;
  readonly count: number;
  /** The author's name for where it stands. */
  readonly place?: string | undefined;
  /** Metres, of a single photo whose position was worked out. */
  readonly accuracy?: number | undefined;
}

export interface PinEvents {
  onopen(members: readonly PlacedPhoto[], at: { lat: number; lon: number }, opener: HTMLElement): void;
  onsplit(members: readonly PlacedPhoto[], splitZoom: number): void;
  onhover(photo: PlacedPhoto | undefined): void;
  /** Other pins are in view. */
  onchange(pins: readonly ShownPin[]): void;
}

/** Alive at once, whatever the number of photos. */
const limit = 200;

/** How near pins may come in pixels before they become one. */
const radius = 46;

/**
 * The pins in view and a little around it. Only they are in the document, and one that stays in view stays the same
 * element.
 */
export class PinLayer {
  readonly #map: L.Map;
  readonly #events: PinEvents;
  readonly #shown = new Map<string, { readonly pin: Pin; readonly marker: L.Marker }>();
  #photos: readonly PlacedPhoto[] = [];
  #clusters: Clusters | undefined;
  #lit: string | undefined;
  #selected: string | undefined;

  constructor(map: L.Map, events: PinEvents) {
    this.#map = map;
    this.#events = events;
    map.on('moveend', () => this.#update());
  }

  show(photos: readonly PlacedPhoto[]): void {
    this.#photos = photos;
    this.#clusters = makeClusters(
      photos.map(({ spot }) => spot),
      { radius, maxZoom: this.#map.getMaxZoom() },
    );
    for (const { marker } of this.#shown.values()) marker.remove();
    this.#shown.clear();
    this.#update();
  }

  /** Every pin of a zoom, in view or not. */
  at(zoom: number): readonly Pin[] {
    return this.#clusters?.pinsIn([-180, -90, 180, 90], zoom) ?? [];
  }

  /** Lifts the pin that shows a photo, alone or in a stack. */
  light(id: string | undefined): void {
    this.#lit = id;
    this.#mark();
  }

  select(id: string | undefined): void {
    this.#selected = id;
    this.#mark();
  }

  #update(): void {
    if (!this.#clusters) return;
    const view = boxOf(this.#map.getBounds().pad(0.25));
    const pins = this.#clusters.pinsIn(view, this.#map.getZoom()).slice(0, limit);
    const keys = new Set(pins.map(({ key }) => key));
    for (const [key, { marker }] of this.#shown) {
      if (keys.has(key)) continue;
      marker.remove();
      this.#shown.delete(key);
    }
    for (const pin of pins) this.#place(pin);
    this.#mark();
    this.#events.onchange(
      [...this.#shown.values()].map(({ pin, marker }) => {
        const { place, spot } = this.#photos[pin.first] ?? {};
        const accuracy = pin.count === 1 && spot?.inferred ? spot.accuracy : undefined;
        return { at: marker.getLatLng(), count: pin.count, place, accuracy };
      }),
    );
  }

  #place(pin: Pin): void {
    const at = L.latLng(pin.lat, this.#nearCentre(pin.lon));
    const shown = this.#shown.get(pin.key);
    if (shown) {
      shown.marker.setLatLng(at);
      this.#shown.set(pin.key, { pin, marker: shown.marker });
      return;
    }
    const photo = this.#photos[pin.first];
    if (!photo) return;
    const html = makePinElement(photo, pin.count);
    const icon = L.divIcon({ html, className: 'pin-box', iconSize: [48, 48] });
    // No tab stop: the list beside the map has every photo, by name.
    const marker = L.marker(at, { icon, keyboard: false, riseOnHover: true }).addTo(this.#map);
    marker.on('click', () => this.#open(pin.key, html));
    marker.on('mouseover', () => this.#events.onhover(photo));
    marker.on('mouseout', () => this.#events.onhover(undefined));
    this.#shown.set(pin.key, { pin, marker });
  }

  #open(key: string, opener: HTMLElement): void {
    const pin = this.#shown.get(key)?.pin;
    if (!pin) return;
    const members = this.#members(pin);
    const splitZoom = pin.cluster === undefined ? undefined : this.#clusters?.splitZoom(pin.cluster);
    if (splitZoom === undefined) this.#events.onopen(members, pin, opener);
    else this.#events.onsplit(members, splitZoom);
  }

  #members({ cluster, first }: Pin): PlacedPhoto[] {
    const indices = cluster === undefined ? [first] : (this.#clusters?.members(cluster) ?? []);
    return indices.flatMap((index) => this.#photos[index] ?? []);
  }

  #mark(): void {
    for (const { pin, marker } of this.#shown.values()) {
      const ids = this.#lit || this.#selected ? this.#members(pin).map(({ id }) => id) : [];
      const lit = this.#lit !== undefined && ids.includes(this.#lit);
      const selected = this.#selected !== undefined && ids.includes(this.#selected);
      const element = marker.getElement();
      element?.classList.toggle('lit', lit);
      element?.classList.toggle('selected', selected);
      marker.setZIndexOffset(lit ? 2000 : selected ? 1000 : 0);
    }
  }

  /** The world repeats to both sides: a pin stands on the copy in view. */
  #nearCentre(lon: number): number {
    return lon + 360 * Math.round((this.#map.getCenter().lng - lon) / 360);
  }
}

function boxOf(bounds: L.LatLngBounds): Box {
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}
