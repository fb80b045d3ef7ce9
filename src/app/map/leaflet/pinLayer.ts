import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { LatLon } from '../../../geometry/distance.ts';
import type { AskedIndex } from '../index/askIndex.ts';
import type { OpenedPin } from '../index/pinIndex.ts';
import type { SeenPin } from '../index/seenPin.ts';
import type { TimeQuery } from '../index/timeQuery.ts';
import { boxOf } from './boxOf.ts';
import { inSlices } from '../inSlices.ts';
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
  /** A pin that cannot be taken apart. */
  onopen(opened: OpenedPin, at: LatLon): void;
  onsplit(opened: OpenedPin & { readonly splitZoom: number }, count: number): void;
  /** Number of the photo of the pin under the pointer. */
  onhover(photo: number | undefined): void;
  /** Other pins are in view. */
  onchange(pins: readonly ShownPin[]): void;
}

interface Shown {
  pin: SeenPin;
  /** At which the pin stands for its photos. */
  zoom: number;
  readonly marker: L.Marker;
}

/**
 * The pins in view and a little around it, as the index in its worker knows them. Only they are in the document; one
 * that stays in view stays the same element, and one that leaves becomes one that comes.
 */
export class PinLayer {
  readonly #map: L.Map;
  readonly #index: AskedIndex;
  readonly #events: PinEvents;
  readonly #shown = new Map<string, Shown>();
  /** Of each zoom as it was seen last. */
  readonly #seen = new Map<number, readonly SeenPin[]>();
  #when: TimeQuery = {};
  #lit: number | undefined;
  #selected: number | undefined;
  #asked = 0;

  constructor(map: L.Map, index: AskedIndex, events: PinEvents) {
    this.#map = map;
    this.#index = index;
    this.#events = events;
    map.on('moveend', () => void this.#update());
    // What is still on its way then has no map to stand on.
    map.once('unload', () => this.#asked++);
  }

  /** All photos, or those of some time. */
  show(when: TimeQuery): void {
    this.#when = when;
    this.#seen.clear();
    void this.#update();
  }

  /** The pins of a zoom, as far as they have been seen. */
  at(zoom: number): readonly LatLon[] {
    return this.#seen.get(zoom) ?? [];
  }

  /** Lifts the pin that shows a photo, alone or in a stack. */
  light(photo: number | undefined): void {
    this.#lit = photo;
    void this.#mark();
  }

  select(photo: number | undefined): void {
    this.#selected = photo;
    void this.#mark();
  }

  get #query() {
    return { box: boxOf(this.#map.getBounds().pad(0.25)), ...this.#when };
  }

  /** What could not be loaded is asked for at the next move; what is there stays until then. */
  async #update(): Promise<void> {
    const asked = ++this.#asked;
    const zoom = this.#map.getZoom();
    const pins = await this.#index.pins(this.#query, zoom).catch(() => undefined);
    if (!pins || asked !== this.#asked) return;
    this.#seen.set(zoom, pins);
    await this.#replace(pins, zoom, () => asked === this.#asked);
    if (asked !== this.#asked) return;
    await this.#mark();
    this.#events.onchange(
      [...this.#shown.values()].map(({ pin, marker }) => ({
        at: marker.getLatLng(),
        count: pin.count,
        place: pin.look.place,
        accuracy: pin.count === 1 ? pin.look.accuracy : undefined,
      })),
    );
  }

  async #replace(pins: readonly SeenPin[], zoom: number, isWanted: () => boolean): Promise<void> {
    const keys = new Set(pins.map(({ key }) => key));
    const free: Shown[] = [];
    for (const [key, shown] of this.#shown) {
      if (keys.has(key)) continue;
      free.push(shown);
      this.#shown.delete(key);
    }
    await inSlices(pins, isWanted, (pin) => this.#place(pin, zoom, free));
    for (const { marker } of free) marker.remove();
  }

  #place(pin: SeenPin, zoom: number, free: Shown[]): void {
    const at = L.latLng(pin.lat, this.#nearCentre(pin.lon));
    const shown = this.#shown.get(pin.key) ?? this.#reuse(pin, free) ?? this.#make(pin, zoom, at);
    Object.assign(shown, { pin, zoom });
    shown.marker.setLatLng(at);
    this.#shown.set(pin.key, shown);
  }

  #reuse(pin: SeenPin, free: Shown[]): Shown | undefined {
    const shown = free.pop();
    shown?.marker.getElement()?.replaceChildren(makePinElement(pin.look, pin.count));
    return shown;
  }

  #make(pin: SeenPin, zoom: number, at: L.LatLng): Shown {
    const html = makePinElement(pin.look, pin.count);
    const icon = L.divIcon({ html, className: 'pin-box', iconSize: [48, 48] });
    // No tab stop: the list beside the map has every photo, by name.
    const marker = L.marker(at, { icon, keyboard: false, riseOnHover: true }).addTo(this.#map);
    const shown: Shown = { pin, zoom, marker };
    marker.on('click', () => void this.#open(shown));
    marker.on('mouseover', () => this.#events.onhover(shown.pin.cover));
    marker.on('mouseout', () => this.#events.onhover(undefined));
    return shown;
  }

  async #open({ pin, zoom }: Shown): Promise<void> {
    const opened = await this.#index.open(pin, zoom);
    const { splitZoom } = opened;
    if (splitZoom === undefined) this.#events.onopen(opened, pin);
    else this.#events.onsplit({ ...opened, splitZoom }, pin.count);
  }

  async #mark(): Promise<void> {
    const [zoom, query] = [this.#map.getZoom(), this.#query];
    const [lit, selected] = await Promise.all(
      [this.#lit, this.#selected].map((photo) =>
        photo === undefined ? undefined : this.#index.pinOf(photo, query, zoom).catch(() => undefined),
      ),
    );
    for (const [key, { marker }] of this.#shown) {
      const element = marker.getElement();
      element?.classList.toggle('lit', key === lit);
      element?.classList.toggle('selected', key === selected);
      marker.setZIndexOffset(key === lit ? 2000 : key === selected ? 1000 : 0);
    }
  }

  /** The world repeats to both sides: a pin stands on the copy in view. */
  #nearCentre(lon: number): number {
    return lon + 360 * Math.round((this.#map.getCenter().lng - lon) / 360);
  }
}
