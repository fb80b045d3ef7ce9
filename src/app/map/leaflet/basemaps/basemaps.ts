import './basemaps.css';
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { messages } from '../../../messages.ts';
import type { BasemapView, StreetsBasemap, TileBasemap } from '../../basemap.ts';
import { hostOfTiles } from '../../tileAddress.ts';
import { makeTileHealth, patience } from '../../tileHealth.ts';
import { BasemapLayer } from '../basemapLayer.ts';
import { chooseCrs } from './chooseCrs.ts';
import { addConsentSwitch, type ConsentSwitch } from './consentSwitch.ts';
import { loadLayer } from './loadLayer.ts';
import { readConsent, rememberConsent } from './rememberConsent.ts';
import { showNotice } from './showNotice.ts';

/**
 * What a map lies on. The tiles of the author's choice, where there are some, the reader agrees and they come; else the
 * embedded map, with streets over it where the view comes to an archive of them.
 */
export class Basemaps {
  readonly embedded: BasemapLayer;
  readonly #map: L.Map;
  readonly #frame: HTMLElement;
  readonly #view: BasemapView;
  readonly #streets = new Map<StreetsBasemap, Promise<L.Layer>>();
  #tiles: L.Layer | undefined;
  #switch: ConsentSwitch | undefined;
  #closeNotice = () => {};
  #endWait = () => {};
  /** Counts up with each choice, so that what was loading for an earlier one is dropped. */
  #choice = 0;

  constructor(map: L.Map, frame: HTMLElement, view: BasemapView) {
    this.#map = map;
    this.#frame = frame;
    this.#view = view;
    this.embedded = new BasemapLayer(frame, view.embedded);
  }

  /** Draws the first time, once the map has a view. */
  start(): void {
    this.#map.on('moveend', () => this.#followStreets());
    // What is still loading then has no map to lie under.
    this.#map.once('unload', () => {
      this.#choice++;
      this.#endWait();
    });
    const { tiles } = this.#view;
    if (tiles?.consent) this.#askFirst(tiles);
    else if (tiles) void this.#showTiles(tiles);
    else this.#showEmbedded();
  }

  #askFirst(tiles: TileBasemap): void {
    const host = hostOfTiles(tiles.url, document.baseURI);
    const decide = (answer: boolean) => {
      rememberConsent(host, answer);
      this.#closeNotice();
      this.#switch?.set(answer);
      this.#switch?.focus();
      if (answer) void this.#showTiles(tiles);
      else this.#showEmbedded();
    };
    this.#switch = addConsentSwitch(this.#map, host, decide);
    const answer = readConsent(host);
    if (answer !== undefined) this.#switch.set(answer);
    if (answer === true) return void this.#showTiles(tiles);
    this.#showEmbedded();
    if (answer === undefined) this.#ask(host, decide);
  }

  #ask(host: string, decide: (answer: boolean) => void): void {
    this.#closeNotice = showNotice(this.#frame, {
      title: messages.map.askTiles(host),
      text: messages.map.askTilesWhy(host),
      actions: [
        { label: messages.map.showTiles, act: () => decide(true) },
        { label: messages.map.notNow, act: () => decide(false) },
      ],
    });
  }

  async #showTiles(tiles: TileBasemap): Promise<void> {
    const choice = ++this.#choice;
    const health = makeTileHealth(performance.now());
    const giveUp = () => this.#choice === choice && this.#giveUp(tiles);
    const layer = await loadLayer(tiles, {
      frame: this.#frame,
      onTile(what) {
        if (what !== 'failed') health[what]();
        else if (health.failed(performance.now(), navigator.onLine)) giveUp();
      },
    }).catch(() => undefined);
    if (this.#choice !== choice) return;
    if (layer === undefined) return this.#giveUp(tiles);
    this.#clear();
    this.#useCrs(chooseCrs(tiles.crs));
    this.#tiles = layer.addTo(this.#map);
    const wait = setTimeout(() => health.waited() && giveUp(), patience);
    this.#endWait = () => clearTimeout(wait);
  }

  #giveUp(tiles: TileBasemap): void {
    this.#showEmbedded();
    const again = () => {
      this.#closeNotice();
      void this.#showTiles(tiles);
    };
    this.#closeNotice = showNotice(this.#frame, {
      title: messages.map.tilesFailed,
      actions: [{ label: messages.map.tryAgain, act: again }],
    });
  }

  #showEmbedded(): void {
    this.#choice++;
    this.#clear();
    this.#useCrs(chooseCrs('wgs84'));
    this.embedded.addTo(this.#map);
    this.#followStreets();
  }

  #clear(): void {
    this.#closeNotice();
    this.#closeNotice = () => {};
    this.#endWait();
    this.#tiles?.remove();
    this.#tiles = undefined;
    this.embedded.remove();
    for (const layer of this.#streets.values())
      void layer.then(
        (one) => one.remove(),
        () => {},
      );
  }

  /** The map looks at the same place, laid flat in another way. */
  #useCrs(crs: L.CRS): void {
    const map = this.#map;
    if (map.options.crs === crs) return;
    const [centre, zoom] = [map.getCenter(), map.getZoom()];
    map.options.crs = crs;
    map.setView(centre, zoom, { animate: false, reset: true } as L.ZoomPanOptions); // `reset` is missing in its types
  }

  /** Streets are loaded when the view first comes to their box, near enough to see them. */
  #followStreets(): void {
    const isWanted = () => this.#map.hasLayer(this.embedded);
    if (!isWanted()) return;
    for (const streets of this.#view.streets.filter((one) => this.#isInView(one))) {
      const loading =
        this.#streets.get(streets) ?? loadLayer(streets, { frame: this.#frame, onTile: () => {} });
      this.#streets.set(streets, loading);
      void loading.then(
        (layer) => isWanted() && layer.addTo(this.#map),
        () => this.#streets.delete(streets), // offline: the next move tries again
      );
    }
  }

  #isInView({ box: [west, south, east, north], minZoom }: StreetsBasemap): boolean {
    if (this.#map.getZoom() < minZoom) return false;
    const view = this.#map.wrapLatLngBounds(this.#map.getBounds());
    return view.intersects([
      [south, west],
      [north, east],
    ]);
  }
}
