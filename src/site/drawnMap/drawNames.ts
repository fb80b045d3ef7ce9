import type { MapLabel } from '../../geometry/basemapData.ts';
import type { Box } from '../../geometry/box.ts';
import type { LatLon } from '../../geometry/distance.ts';
import { placeInFrame, unitsPerPixel, zoomOfFrame, type MapFrame } from '../../geometry/mapFrame.ts';
import type { SheetHead } from '../../app/map/ground/ground.ts';
import { placeLabels, type PlacedLabel } from '../../app/map/leaflet/placeLabels.ts';
import { textWidth } from '../../app/map/leaflet/textWidth.ts';
import { escapeMarkup } from '../escapeMarkup.ts';
import { sans, serif } from './faces.ts';
import type { MapSheet } from './mapSheets.ts';

interface Type {
  /** Pixels. */
  readonly size: number;
  readonly color: string;
  readonly paint: string;
  /** Pixels between letters. */
  readonly tracking?: number;
}

/** How each kind of name is set; an author's own places stand out. */
const types: Readonly<Record<MapLabel['kind'] | 'own', Type>> = {
  country: {
    size: 12,
    color: 'map-label-soft',
    paint: `font-family="${sans}" font-weight="500"`,
    tracking: 1.7,
  },
  capital: { size: 15, color: 'map-label', paint: `font-family="${serif}" font-weight="600"` },
  city: { size: 15, color: 'map-label', paint: `font-family="${serif}" font-weight="500"` },
  town: { size: 13.5, color: 'map-label-soft', paint: `font-family="${serif}"` },
  river: {
    size: 14,
    color: 'map-label-water',
    paint: `font-family="${serif}" font-style="italic"`,
    tracking: 1.1,
  },
  sketch: { size: 13, color: 'map-label-soft', paint: `font-family="${serif}" font-style="italic"` },
  note: { size: 13, color: 'map-label-soft', paint: `font-family="${serif}" font-style="italic"` },
  own: { size: 15, color: 'ink', paint: `font-family="${serif}" font-weight="500"` },
};

/** An author's name for where photos were taken. */
export interface OwnPlace extends LatLon {
  readonly name: string;
}

export interface Names {
  readonly sheets: readonly MapSheet[];
  readonly places: readonly OwnPlace[];
  /** Of what the author drew. */
  readonly sketched: readonly MapLabel[];
  /** What no name may hide. */
  readonly dots: readonly LatLon[];
}

/** Pixels around a dot that names keep clear of. */
const dotReach = 14;

/** Names of places, the author's own before those of the map, each only where nothing stands. */
export function drawNames({ sheets, places, sketched, dots }: Names, frame: MapFrame): string {
  const own = places.map(({ name, lat, lon }): MapLabel => ({ text: name, lat, lon, kind: 'note', from: 0 }));
  const known = new Set(places.map(({ name }) => name));
  const typeOf = ({ kind, text }: MapLabel) => types[kind === 'note' && known.has(text) ? 'own' : kind];
  const shown = (labels: readonly MapLabel[]) => labels.flatMap((label) => moveInto(frame, label));
  const near: readonly SheetHead[] = [
    ...sheets.map(({ box, from, labels }) => ({ box, from, labels: shown(labels) })),
    // Before the towns, as it is of the coarsest zoom; over no other sheet, as it is the last.
    { box: [0, 0, 0, 0], from: 0, labels: shown(own) },
  ];
  const measure = (label: MapLabel) => measureName(label, typeOf(label));
  const taken = dots.flatMap((dot) => moveInto(frame, dot));
  const picture = { dot: dotReach, within: withinFrame(frame) };
  const placed = placeLabels(near, zoomOfFrame(frame), measure, taken, shown(sketched), picture);
  const names = placed.map((label) => drawName(label, typeOf(label), frame));
  return `<g stroke-linejoin="round" paint-order="stroke" stroke-width="${3 * unitsPerPixel}">${names.join('')}</g>`;
}

/** On the copy of the world that the frame shows, where it shows it. */
function moveInto<At extends LatLon>(frame: MapFrame, at: At): readonly At[] {
  const { left, width, height, world } = frame;
  const [x, y] = placeInFrame(frame, at);
  if (x < 0 || y < 0 || x > width || y > height) return [];
  const turn = Math.round((x + left) / world - 0.5 - at.lon / 360);
  return [turn === 0 ? at : { ...at, lon: at.lon + 360 * turn }];
}

/** Pixels of the world, without a little along the edge. */
function withinFrame({ left, top, width, height }: MapFrame): Box {
  const edge = 60;
  return [left + edge, top + edge, left + width - edge, top + height - edge].map(
    (each) => each / unitsPerPixel,
  ) as unknown as Box; // four each
}

const textOf = ({ kind, text }: MapLabel) => (kind === 'country' ? text.toUpperCase() : text);

/** Pixels. */
const measureName = (label: MapLabel, { size, tracking = 0 }: Type) =>
  textWidth(textOf(label)) * size + label.text.length * tracking;

/** Units of the corner where the sources of the map are named. */
const credit = { width: 3000, height: 260 };

function drawName(label: PlacedLabel, type: Type, { left, top, width, height }: MapFrame): string {
  const x = label.left * unitsPerPixel - left;
  const y = label.middle * unitsPerPixel - top;
  const end = label.area[2] * unitsPerPixel - left;
  if (y > height - credit.height && end > width - credit.width) return '';
  const at = `x="${x}" y="${Math.round(y + 0.34 * type.size * unitsPerPixel)}"`;
  const halo = label.kind === 'river' ? 'map-water' : 'map-land';
  const set = `${type.paint} font-size="${type.size * unitsPerPixel}"${printTracking(type)}`;
  const dot = dotOf(label, label.x * unitsPerPixel - left, label.y * unitsPerPixel - top);
  return `<text ${at} ${set} fill="{${type.color}}" stroke="{${halo}}">${escapeMarkup(textOf(label))}</text>${dot}`;
}

const printTracking = ({ tracking }: Type) =>
  tracking === undefined ? '' : ` letter-spacing="${tracking * unitsPerPixel}"`;

const dotSizes: Partial<Record<MapLabel['kind'], number>> = { capital: 28, city: 22, town: 17 };

function dotOf({ kind }: MapLabel, x: number, y: number): string {
  const radius = dotSizes[kind];
  if (radius === undefined) return '';
  const paint =
    kind === 'capital'
      ? 'fill="{map-land}" stroke="{map-label}" stroke-width="14"'
      : 'fill="{map-label}" stroke="none"';
  return `<circle cx="${x}" cy="${y}" r="${radius}" ${paint}/>`;
}
