import * as L from 'leaflet/dist/leaflet-src.esm.js';

type View = Parameters<L.Map['setView']>;

/**
 * A map that gets where it is sent. Leaflet forgets where it is told to go while it zooms; this map goes there once
 * the zoom has ended, and of several places to the last.
 */
export class SteadyMap extends L.Map {
  #next: View | undefined;

  override setView(...view: View): this {
    const isReset = (view[2] as { reset?: boolean } | undefined)?.reset;
    if (!isZooming(this) || isReset) return super.setView(...view);
    if (!this.#next) this.once('moveend', () => this.#goOn());
    this.#next = view;
    return this;
  }

  #goOn(): void {
    const next = this.#next;
    this.#next = undefined;
    if (next) this.setView(...next);
  }
}

const isZooming = (map: L.Map) => (map as unknown as { _animatingZoom?: boolean })._animatingZoom === true;
