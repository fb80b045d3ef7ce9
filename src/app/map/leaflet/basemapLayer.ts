import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { lastSheetZoom, type MapLabel } from '../../../geometry/basemapData.ts';
import type { LatLon } from '../../../geometry/distance.ts';
import type { EmbeddedBasemap } from '../basemap.ts';
import { loadSheet, type Sheet } from '../ground/sheet.ts';
import type { Tile } from '../ground/tileLines.ts';
import { packCredits } from './creditsControl.ts';
import { drawLabels, type Fonts } from './drawLabels.ts';
import { drawTile, tileSize, type CutSheet } from './drawTile.ts';
import { inSlices, inTurn } from './inSlices.ts';
import { makeLabelMeasure } from './labelMeasure.ts';
import { firstSketchZoom, loadSketch, type SketchSheet } from './loadSketch.ts';
import { makeLabelPlacer, type PlacedLabel } from './placeLabels.ts';
import { readPalette, type Palette } from './readPalette.ts';

interface ShownTile {
  readonly coords: L.Coords;
  isNew: boolean;
  /** Says that there is something on it now. */
  readonly tell: () => void;
}

/** What a painting is done with. */
interface Painting {
  readonly palette: Palette;
  readonly fonts: Fonts;
  readonly labels: Map<number, Promise<readonly PlacedLabel[]>>;
}

/**
 * The embedded map: tiles drawn on canvas from a few files, which a worker cuts. What is on screen is repainted in place
 * when a finer file or a font arrives, when the colour scheme changes, and when the squared paper needs another latitude.
 */
export class BasemapLayer extends L.GridLayer {
  readonly #frame: HTMLElement;
  readonly #view: EmbeddedBasemap;
  readonly #tiles = new Map<HTMLCanvasElement, ShownTile>();
  readonly #asked = new Set<string>();
  readonly #measure = makeLabelMeasure();
  #sheets: readonly Sheet[] = [];
  #sketches: readonly SketchSheet[] = [];
  /** Of the colour scheme; reading it makes the browser work out styles. */
  #palette: Palette | undefined;
  /** None before the world has come, or has not: there is nothing to paint. */
  #painting: Painting | undefined;
  #gridLatitude = 0;
  #townsBelow = 0;
  #obstacles: (zoom: number) => readonly LatLon[] = () => [];

  constructor(frame: HTMLElement, view: EmbeddedBasemap) {
    const attribution = packCredits(view.attribution);
    super({ tileSize, updateWhenIdle: false, keepBuffer: 1, className: 'basemap', attribution });
    this.#frame = frame;
    this.#view = view;
    this.on('tileunload', ({ tile }) => this.#tiles.delete(tile as unknown as HTMLCanvasElement));
  }

  /** What stands on the map at a zoom, which names keep clear of; and the zoom at which towns are named no more. */
  avoid(obstacles: (zoom: number) => readonly LatLon[], townsBelow: number): void {
    this.#obstacles = obstacles;
    this.#townsBelow = townsBelow;
    this.#repaint();
  }

  override onAdd(map: L.Map): this {
    super.onAdd(map);
    this.#palette = undefined;
    map.on('moveend', this.#follow, this);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const change = () => {
      this.#palette = undefined;
      this.#repaint();
    };
    dark.addEventListener('change', change);
    this.once('remove', () => dark.removeEventListener('change', change));
    void document.fonts.ready.then(() => {
      this.#measure.forget();
      this.#repaint();
    });
    void inTurn(() => this.#open());
    return this;
  }

  #open(): void {
    if (!this._map) return;
    void this.#load(this.#view.world).then(() => this.#begin());
    this.#follow();
  }

  override onRemove(map: L.Map): this {
    this.#painting = undefined;
    map.off('moveend', this.#follow, this);
    return super.onRemove(map);
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const tile = document.createElement('canvas');
    const density = Math.min(3, Math.ceil(window.devicePixelRatio));
    tile.width = tile.height = tileSize * density;
    this.#tiles.set(tile, { coords, isNew: true, tell: () => done(undefined, tile) });
    void this.#paint(tile);
    return tile;
  }

  /** Loads what the view has come to, and keeps the squares of the paper true. */
  #follow(): void {
    const map = this._map;
    const view = map.getBounds();
    const { areas, sketches = [] } = this.#view;
    const drawn = sketches.map((sketch) => ({ ...sketch, from: firstSketchZoom, isSketch: true }));
    for (const { url, box, from, ...kind } of [...areas, ...drawn]) {
      const [west, south, east, north] = box;
      const touches = [-360, 0, 360].some((turn) =>
        view.intersects([
          [south, west + turn],
          [north, east + turn],
        ]),
      );
      if (touches && map.getZoom() >= from) void this.#load(url, 'isSketch' in kind);
    }
    const { lat } = map.getCenter();
    if (Math.abs(lat - this.#gridLatitude) < 0.5) return;
    this.#gridLatitude = lat;
    if (map.getZoom() >= 12) this.#repaint();
  }

  async #load(url: string, isSketch = false): Promise<void> {
    if (this.#asked.has(url)) return;
    this.#asked.add(url);
    try {
      const address = new URL(url, document.baseURI).href;
      if (isSketch) {
        const sketch = await loadSketch(address);
        this.#sketches = [...this.#sketches, sketch];
      } else {
        const sheet = await loadSheet(address);
        this.#sheets = [...this.#sheets, sheet].sort((a, b) => a.from - b.from);
      }
    } catch {
      // Offline: what is there stays, the pins stay usable, and the next move asks again.
      this.#asked.delete(url);
      return;
    }
    await inTurn(() => this.#repaint());
  }

  /** The world is there, or it cannot be had, and the paper is squared without it. */
  #begin(): void {
    this.#painting ??= this.#prepare();
    this.#paintAll();
  }

  #repaint(): void {
    if (!this.#painting) return;
    this.#painting = this.#prepare();
    this.#paintAll();
  }

  #prepare(): Painting {
    this.#palette ??= readPalette(this.#frame);
    return { palette: this.#palette, fonts: readFonts(this.#frame), labels: new Map() };
  }

  #paintAll(): void {
    for (const tile of this.#tiles.keys()) void this.#paint(tile);
  }

  /** When what is on it has been found; what changes meanwhile begins anew. */
  async #paint(canvas: HTMLCanvasElement): Promise<void> {
    const painting = this.#painting;
    const shown = this.#tiles.get(canvas);
    if (!painting || !shown) return;
    const { coords } = shown;
    const columns = 2 ** coords.z;
    const tile = { zoom: coords.z, column: ((coords.x % columns) + columns) % columns, row: coords.y };
    const isWanted = () => painting === this.#painting && this.#tiles.has(canvas);
    const [sheets, labels] = await Promise.all([this.#cut(tile), this.#labelsAt(tile.zoom, painting)]);
    await inTurn(() => {
      const context = isWanted() && canvas.getContext('2d', { alpha: false });
      if (!context) return;
      const density = canvas.width / tileSize;
      context.setTransform(density, 0, 0, density, 0, 0);
      drawTile(context, tile, sheets, painting.palette, this.#gridLatitude, this.#sketches);
      drawLabels(context, tile, labels, painting.palette, painting.fonts);
      if (shown.isNew) shown.tell();
      shown.isNew = false;
    });
  }

  #cut(tile: Tile): Promise<CutSheet[]> {
    const asked = this.#sheets.filter(({ from }) => from <= tile.zoom && tile.zoom <= lastSheetZoom);
    return Promise.all(asked.map(async ({ box, cut }) => ({ box, lines: await cut(tile) })));
  }

  #labelsAt(zoom: number, painting: Painting): Promise<readonly PlacedLabel[]> {
    const known = painting.labels.get(zoom) ?? this.#placeLabels(zoom, painting);
    painting.labels.set(zoom, known);
    return known;
  }

  async #placeLabels(zoom: number, painting: Painting): Promise<readonly PlacedLabel[]> {
    const measure = (label: MapLabel) => this.#measure.measure(label, painting.fonts);
    const towns = zoom < this.#townsBelow ? this.#sheets : [];
    const drawn = this.#sketches.flatMap((sketch) => sketch.labels);
    const isWanted = () => painting === this.#painting;
    const placer = await inTurn(
      () => isWanted() && makeLabelPlacer(towns, zoom, measure, this.#obstacles(zoom), drawn),
    );
    if (!placer) return [];
    const placed: PlacedLabel[] = [];
    await inSlices(placer.labels, isWanted, (label) => placed.push(...[placer.place(label) ?? []].flat()));
    return placed;
  }
}

function readFonts(frame: HTMLElement): Fonts {
  const style = getComputedStyle(frame);
  return {
    serif: style.getPropertyValue('--serif') || 'serif',
    sans: style.getPropertyValue('--sans') || 'sans-serif',
  };
}
