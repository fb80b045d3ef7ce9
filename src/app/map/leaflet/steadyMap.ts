import * as L from 'leaflet/dist/leaflet-src.esm.js';

type View = Parameters<L.Map['setView']>;
type Flight = Parameters<L.Map['flyTo']>;
type Way = Parameters<L.Map['panBy']>;

/**
 * A map that gets where it is sent. Leaflet forgets where it is told to go while it zooms, or is torn between both; this
 * map goes there once the zoom has ended, and of several places to the last.
 */
export class SteadyMap extends L.Map {
  #next: (() => void) | undefined;
  #goal: { readonly centre: L.LatLng; readonly zoom: number } | undefined;

  override setView(...view: View): this {
    const isReset = (view[2] as { reset?: boolean } | undefined)?.reset;
    this.#goal = undefined;
    if (!isZooming(this) || isReset) return super.setView(...view);
    return this.#wait(() => this.setView(...view));
  }

  override flyTo(...flight: Flight): this {
    const [centre, zoom = this.getZoom()] = flight;
    if (isZooming(this)) return this.#wait(() => this.flyTo(...flight));
    const redraw = () => redrawLines(this);
    this.on('zoom', redraw);
    super.flyTo(...flight);
    // Whatever ends a flight, its end or another move, moves the map to where it is then.
    this.#goal = { centre: L.latLng(centre), zoom };
    this.once('moveend', () => {
      this.#goal = undefined;
      this.off('zoom', redraw);
    });
    return this;
  }

  /** Keys and short ways slide the map, which a map without animations does not. */
  override panBy(...[offset, options]: Way): this {
    return super.panBy(
      offset,
      this.options.zoomAnimation === false ? { ...options, animate: false } : options,
    );
  }

  /** Where the map looks, or will look when it has arrived. */
  get goal(): { readonly centre: L.LatLng; readonly zoom: number } {
    return this.#goal ?? { centre: this.getCenter(), zoom: this.getZoom() };
  }

  #wait(next: () => void): this {
    if (!this.#next) this.once('moveend', () => this.#goOn());
    this.#next = next;
    return this;
  }

  #goOn(): void {
    const next = this.#next;
    this.#next = undefined;
    next?.();
  }
}

const isZooming = (map: L.Map) => (map as unknown as { _animatingZoom?: boolean })._animatingZoom === true;

/**
 * Leaflet stretches lines while it flies, over ten zooms a thousandfold: dots and dashes of that size keep a browser busy
 * for minutes. A flight draws them anew instead.
 */
function redrawLines(map: L.Map): void {
  (map as unknown as { _renderer?: { _reset(): void } })._renderer?._reset();
}
