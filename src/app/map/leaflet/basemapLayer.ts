import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { MapLabel } from '../../../geometry/basemapData.ts';
import type { LatLon } from '../../../geometry/distance.ts';
import type { EmbeddedBasemap } from '../basemap.ts';
import { packCredits } from './creditsControl.ts';
import { drawLabels, measureLabel, type Fonts } from './drawLabels.ts';
import { drawTile, tileSize } from './drawTile.ts';
import { inSlices } from './inSlices.ts';
import { firstSketchZoom, loadSketch, type SketchSheet } from './loadSketch.ts';
import { loadSheet, type Sheet } from './loadSheet.ts';
import { placeLabels, type PlacedLabel } from './placeLabels.ts';
import { readPalette, type Palette } from './readPalette.ts';

/**
 * The embedded map: tiles drawn on canvas from a few files. What is on screen is repainted in place when a finer
 * file or a font arrives, when the colour scheme changes, and when the squared paper needs another latitude.
 */
export class BasemapLayer extends L.GridLayer {
  readonly #frame: HTMLElement;
  readonly #view: EmbeddedBasemap;
  readonly #tiles = new Map<HTMLCanvasElement, L.Coords>();
  readonly #asked = new Set<string>();
  #sheets: readonly Sheet[] = [];
  #sketches: readonly SketchSheet[] = [];
  #labels = new Map<number, readonly PlacedLabel[]>();
  #palette: Palette;
  #fonts: Fonts;
  #gridLatitude = 0;
  #townsBelow = 0;
  /** Counts up with each repainting. */
  #painting = 0;
  #obstacles: (zoom: number) => readonly LatLon[] = () => [];

  constructor(frame: HTMLElement, view: EmbeddedBasemap) {
    const attribution = packCredits(view.attribution);
    super({ tileSize, updateWhenIdle: false, keepBuffer: 1, className: 'basemap', attribution });
    this.#frame = frame;
    this.#view = view;
    this.#palette = readPalette(frame);
    this.#fonts = readFonts(frame);
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
    map.on('moveend', this.#follow, this);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const change = () => this.#repaint();
    dark.addEventListener('change', change);
    this.once('remove', () => dark.removeEventListener('change', change));
    void document.fonts.ready.then(change);
    void this.#load(this.#view.world);
    this.#follow();
    return this;
  }

  override onRemove(map: L.Map): this {
    this.#painting++;
    map.off('moveend', this.#follow, this);
    return super.onRemove(map);
  }

  protected override createTile(coords: L.Coords): HTMLElement {
    const tile = document.createElement('canvas');
    const density = Math.min(3, Math.ceil(window.devicePixelRatio));
    tile.width = tile.height = tileSize * density;
    this.#tiles.set(tile, coords);
    this.#paint(tile, coords);
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
    this.#repaint();
  }

  /** A tile after the other, so that the reader is heard in between; what changes meanwhile begins anew. */
  #repaint(): void {
    this.#palette = readPalette(this.#frame);
    this.#fonts = readFonts(this.#frame);
    this.#labels.clear();
    const painting = ++this.#painting;
    void inSlices(
      [...this.#tiles],
      () => painting === this.#painting,
      ([tile, coords]) => this.#tiles.has(tile) && this.#paint(tile, coords),
    );
  }

  #paint(canvas: HTMLCanvasElement, coords: L.Coords): void {
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) return;
    const columns = 2 ** coords.z;
    const tile = { zoom: coords.z, column: ((coords.x % columns) + columns) % columns, row: coords.y };
    const density = canvas.width / tileSize;
    context.setTransform(density, 0, 0, density, 0, 0);
    drawTile(context, tile, this.#sheets, this.#palette, this.#gridLatitude, this.#sketches);
    drawLabels(context, tile, this.#labelsAt(coords.z, context), this.#palette, this.#fonts);
  }

  #labelsAt(zoom: number, context: CanvasRenderingContext2D): readonly PlacedLabel[] {
    const known = this.#labels.get(zoom);
    if (known) return known;
    const measure = (label: MapLabel) => measureLabel(context, label, this.#fonts);
    const towns = zoom < this.#townsBelow ? this.#sheets : [];
    const drawn = this.#sketches.flatMap((sketch) => sketch.labels);
    const labels = placeLabels(towns, zoom, measure, this.#obstacles(zoom), drawn);
    this.#labels.set(zoom, labels);
    return labels;
  }
}

function readFonts(frame: HTMLElement): Fonts {
  const style = getComputedStyle(frame);
  return {
    serif: style.getPropertyValue('--serif') || 'serif',
    sans: style.getPropertyValue('--sans') || 'sans-serif',
  };
}
