import type { MapLabel } from '../../../geometry/basemapData.ts';
import { shiftToTouch, type Box } from '../../../geometry/box.ts';
import type { LatLon } from '../../../geometry/distance.ts';
import { project } from '../../../geometry/mercator.ts';
import type { SheetHead } from '../ground/ground.ts';
import { namesOfPlaces } from './nameZooms.ts';

/** A map that does not move: its pins are dots without names below them, and no name may reach beyond it. */
export interface Picture {
  /** Pixels around each dot. */
  readonly dot: number;
  /** Pixels of the whole world: left, top, right, bottom. */
  readonly within: Box;
}

export interface PlacedLabel extends MapLabel {
  /** Pixels of the whole world at the zoom: the dot of a town. */
  readonly x: number;
  readonly y: number;
  /** Where the text begins, and the line through its middle. */
  readonly left: number;
  readonly middle: number;
  /** What it covers, likewise. */
  readonly area: Box;
}

/** Half a pin with what sticks out of it, in pixels. */
const pin = 26;

/** Pixels within which one name is one place. */
const same = 48;

/** Names one after the other: which are to be placed, the weightier first, and where each stands, if it may. */
export interface LabelPlacer {
  readonly labels: readonly MapLabel[];
  /** To be asked in their order, once each; undefined where it has no room. */
  place(label: MapLabel): PlacedLabel | undefined;
}

/**
 * Which names a zoom shows and where: the weightier first, each only where nothing stands yet, beside its dot or past
 * a pin that hides it. It is decided once for the whole world, so that a name does not come and go while the map is
 * moved, and tiles agree on it.
 *
 * @param picture where the names stand in a picture
 */
export function makeLabelPlacer(
  sheets: readonly SheetHead[],
  zoom: number,
  measure: (label: MapLabel) => number,
  pins: readonly LatLon[],
  drawn: readonly MapLabel[] = [],
  picture?: Picture,
): LabelPlacer {
  const world = 256 * 2 ** zoom;
  const at = (point: LatLon) => project(point).map((share) => Math.round(share * world)) as [number, number];
  const taken = makeTaken();
  const hidden = pins.map(at);
  const reach = picture?.dot ?? pin;
  for (const [x, y] of hidden)
    taken.add(zoom < namesOfPlaces || picture ? around(x, y, reach) : aroundNamed(x, y));
  const own = drawn.filter(({ from }) => from <= zoom);
  const named = new Map<string, (readonly [x: number, y: number])[]>();
  return {
    labels:
      zoom < namesOfPlaces ? [...labelsFor(sheets, zoom), ...own] : [...own, ...labelsFor(sheets, zoom)],
    place(label) {
      const [x, y] = at(label);
      // Where the areas of two trips overlap, both have the name.
      const known = named.get(label.text) ?? [];
      if (known.some((other) => Math.hypot(other[0] - x, other[1] - y) < same)) return undefined;
      named.set(label.text, [...known, [x, y]]);
      const isHidden = hidden.some(
        (other) => Math.max(Math.abs(other[0] - x), Math.abs(other[1] - y)) < reach,
      );
      const spots = spotsFor(label, x, y, Math.ceil(measure(label)), isHidden ? reach : undefined);
      const spot = spots.find(({ area }) => taken.isFree(area) && (!picture || holds(picture.within, area)));
      if (!spot) return undefined;
      taken.add(spot.area);
      return { ...label, x, y, ...spot };
    },
  };
}

/** All of them at once. */
export function placeLabels(...what: Parameters<typeof makeLabelPlacer>): PlacedLabel[] {
  const { labels, place } = makeLabelPlacer(...what);
  return labels.flatMap((label) => place(label) ?? []);
}

const around = (x: number, y: number, reach: number): Box => [x - reach, y - reach, x + reach, y + reach];
/** From the zoom on at which the author's places are named, a name may stand below a pin. */
const aroundNamed = (x: number, y: number): Box => [x - 2 * pin, y - pin, x + 2 * pin, y + pin + 22];

interface Spot {
  readonly left: number;
  readonly middle: number;
  readonly area: Box;
}

/**
 * Where a name may stand, the best first: beside its dot, or past the pin that hides it.
 *
 * @param hidden pixels that the pin reaches from there
 */
function spotsFor(
  { kind }: MapLabel,
  x: number,
  y: number,
  width: number,
  hidden: number | undefined,
): Spot[] {
  const centred = x - Math.round(width / 2);
  const starts: readonly (readonly [left: number, middle: number])[] = [
    'country',
    'river',
    'sketch',
  ].includes(kind)
    ? [0, -28, 28, -44, 44].map((by) => [centred, y + by] as const)
    : hidden !== undefined
      ? [
          [x + hidden + 6, y],
          [x - hidden - 6 - width, y],
          [centred, y + hidden + 12],
          [centred, y - hidden - 12],
        ]
      : [
          [x + 7, y],
          [x - 7 - width, y],
          [centred, y + 15],
          [centred, y - 15],
        ];
  return starts.map(([left, middle]) => ({
    left,
    middle,
    area: [left - 4, middle - 10, left + width + 4, middle + 10],
  }));
}

/** Areas that are taken, found again by the cells they touch. */
function makeTaken() {
  const cells = new Map<string, Box[]>();
  return {
    add(area: Box): void {
      for (const cell of cellsOf(area)) cells.set(cell, [...(cells.get(cell) ?? []), area]);
    },
    isFree: (area: Box) =>
      !cellsOf(area).some((cell) => cells.get(cell)?.some((other) => overlap(other, area))),
  };
}

/** Countries give way to towns as one comes nearer. */
function labelsFor(sheets: readonly SheetHead[], zoom: number): MapLabel[] {
  const active = sheets.filter(({ from }) => from <= zoom);
  const finer = (sheet: SheetHead) =>
    active.slice(active.indexOf(sheet) + 1).filter(({ from }) => from > sheet.from);
  const labels = active.flatMap((sheet) =>
    sheet.labels.filter((label) => {
      if (label.from > zoom) return false;
      if (label.kind === 'country') return zoom <= Math.max(6, label.from + 1);
      const at: Box = [label.lon, label.lat, label.lon, label.lat];
      return !finer(sheet).some(({ box }) => shiftToTouch(at, box) !== undefined);
    }),
  );
  return labels.sort((a, b) => order(a, zoom) - order(b, zoom));
}

function order({ kind, from }: MapLabel, zoom: number): number {
  if (kind === 'country') return zoom <= 5 ? 0 : 4;
  return from + (kind === 'capital' ? 0 : 0.5);
}

const cell = 128;

function cellsOf([left, top, right, bottom]: Box): string[] {
  const cells: string[] = [];
  for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++) {
    for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++)
      cells.push(`${column} ${row}`);
  }
  return cells;
}

const holds = (a: Box, b: Box) => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
