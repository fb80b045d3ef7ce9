import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { firstSketchZoom, tileSize, lastSheetZoom, type MapLabel } from '../../../geometry/basemapData.ts';
import type { LatLon } from '../../../geometry/distance.ts';
import type { EmbeddedBasemap } from '../basemap.ts';
import { openGround, type Picture, type SheetHead } from '../ground/ground.ts';
import type { Tile } from '../ground/tileLines.ts';
import { packCredits } from './creditsControl.ts';
import { drawLabels, type Fonts } from './drawLabels.ts';
import { inSlices, inTurn } from '../inSlices.ts';
import { makeGate } from './makeGate.ts';
import { makeLabelMeasure } from './labelMeasure.ts';
import { makeLabelPlacer, type PlacedLabel } from './placeLabels.ts';
import { readPalette, type Palette } from './readPalette.ts';
import { showPicture } from './showPicture.ts';

interface ShownTile {
  readonly coords: L.Coords;
  isNew: boolean;
  /** Says that there is something on it now. */
  readonly tell: () => void;
}

/** A file of the map. */
interface Sheet extends SheetHead {
  readonly url: string;
}

/** What an author drew. */
interface Sketch {
  readonly url: string;
  readonly labels: readonly MapLabel[];
}

/** What a painting is done with. */
interface Painting {
  readonly palette: Palette;
  readonly fonts: Fonts;
  readonly labels: Map<number, Promise<readonly PlacedLabel[]>>;
}

/**
 * The embedded map: tiles that a worker paints from a few files, and names on them. What is on screen is repainted in place
 * when a finer file or a font arrives, when the colour scheme changes, and when the squared paper needs another latitude.
 */
export class BasemapLayer extends L.GridLayer {
  readonly #frame: HTMLElement;
  readonly #view: EmbeddedBasemap;
  readonly #tiles = new Map<HTMLCanvasElement, ShownTile>();
  readonly #asked = new Set<string>();
  readonly #measure = makeLabelMeasure();
  /** A worker paints no tile that has left the screen while it painted others. */
  readonly #pass = makeGate(2);
  #sheets: readonly Sheet[] = [];
  #sketches: readonly Sketch[] = [];
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
    void inTurn(() => this.#start());
    return this;
  }

  #start(): void {
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
      await this.#open(new URL(url, document.baseURI).href, isSketch);
    } catch {
      // Offline: what is there stays, the pins stay usable, and the next move asks again.
      this.#asked.delete(url);
      return;
    }
    await inTurn(() => this.#repaint());
  }

  async #open(url: string, isSketch: boolean): Promise<void> {
    const ground = await openGround();
    if (isSketch) {
      const labels = await ground.openSketch(url);
      this.#sketches = [...this.#sketches, { url, labels }];
    } else {
      const head = await ground.openSheet(url);
      this.#sheets = [...this.#sheets, { url, ...head }].sort((a, b) => a.from - b.from);
    }
  }

  /** The world is there, or it cannot be had, and the paper is squared without it. */
  async #begin(): Promise<void> {
    await inTurn(() => (this.#painting ??= this.#prepare()));
    await inTurn(() => this.#paintAll());
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
    const density = canvas.width / tileSize;
    const [ground, labels] = await Promise.all([
      this.#pass(async () => (isWanted() ? this.#paintGround(tile, painting.palette, density) : undefined)),
      this.#labelsAt(tile.zoom, painting),
    ]);
    await inTurn(() => {
      if (ground && isWanted()) {
        showPicture(canvas, (context) => {
          context.setTransform(1, 0, 0, 1, 0, 0);
          context.drawImage(ground, 0, 0);
          context.scale(density, density);
          drawLabels(context, tile, labels, painting.palette, painting.fonts);
        });
        if (shown.isNew) shown.tell();
        shown.isNew = false;
      }
      if (ground) free(ground);
    });
  }

  /** Undefined where it cannot be painted: the pins stay usable. */
  async #paintGround(tile: Tile, palette: Palette, density: number): Promise<Picture | undefined> {
    const sheets = this.#sheets.filter(({ from }) => from <= tile.zoom && tile.zoom <= lastSheetZoom);
    const files = { sheets: sheets.map(urlOf), sketches: this.#sketches.map(urlOf) };
    const order = { tile, ...files, palette, latitude: this.#gridLatitude, density };
    return openGround()
      .then((ground) => ground.paint(order))
      .catch(() => undefined);
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

/** Gives its memory back at once, of which phones have little. */
function free(picture: Picture): void {
  if ('close' in picture) picture.close();
  else picture.width = picture.height = 0;
}

const urlOf = ({ url }: { readonly url: string }) => url;

function readFonts(frame: HTMLElement): Fonts {
  const style = getComputedStyle(frame);
  return {
    serif: style.getPropertyValue('--serif') || 'serif',
    sans: style.getPropertyValue('--sans') || 'sans-serif',
  };
}
