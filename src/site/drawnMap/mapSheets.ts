import type { BasemapData } from '../../geometry/basemapData.ts';
import { shiftToTouch, type Box } from '../../geometry/box.ts';
import { project } from '../../geometry/mercator.ts';
import { boxOfLine, type Position } from '../../geometry/outline.ts';
import { unpackLines } from '../../geometry/packLines.ts';
import type { EmbeddedBasemap } from '../../app/map/basemap.ts';

/** A line of the embedded map on the world as a square of 1 × 1 (`mercator.ts`), and what it covers there. */
export interface SheetLine {
  readonly points: readonly Position[];
  /** Left, top, right, bottom. */
  readonly box: Box;
}

export type SheetLayer = 'land' | 'lakes' | 'rivers' | 'borders';

/** A file of the embedded map, ready to be drawn. */
export interface MapSheet extends Pick<BasemapData, 'box' | 'from' | 'labels'> {
  readonly layers: Readonly<Record<SheetLayer, readonly SheetLine[]>>;
}

export interface MapSheets {
  /** Addresses of the files that touch a box at a zoom: the same addresses, the same map. */
  listNear(box: Box, zoom: number): readonly string[];
  /** These files, opened. */
  open(urls: readonly string[]): readonly MapSheet[];
}

/** As many are held at a time: what is drawn one after the other lies near. */
const most = 8;

/** @param bytesOf the content of a file of the map by its address */
export function openMapSheets(
  { world, areas }: EmbeddedBasemap,
  bytesOf: (url: string) => Uint8Array,
): MapSheets {
  const opened = new Map<string, MapSheet>();
  function open(url: string): MapSheet {
    const sheet = opened.get(url) ?? readSheet(bytesOf(url));
    opened.delete(url);
    opened.set(url, sheet);
    const [oldest] = opened.keys();
    if (opened.size > most && oldest !== undefined) opened.delete(oldest);
    return sheet;
  }
  return {
    listNear: (box, zoom) => [
      world,
      ...areas
        .filter((area) => area.from <= zoom && shiftToTouch(area.box, box) !== undefined)
        .map(({ url }) => url),
    ],
    open: (urls) => urls.map(open),
  };
}

function readSheet(bytes: Uint8Array): MapSheet {
  const data = JSON.parse(new TextDecoder().decode(bytes)) as BasemapData; // of the same build
  const layer = (text: string) => unpackLines(text, data.units).map(placeLine);
  return {
    box: data.box,
    from: data.from,
    labels: data.labels,
    layers: {
      land: layer(data.land),
      lakes: layer(data.lakes),
      rivers: layer(data.rivers),
      borders: layer(data.borders),
    },
  };
}

function placeLine(line: readonly Position[]): SheetLine {
  const points = line.map(([lon, lat]) => project({ lat, lon }));
  return { points, box: boxOfLine(points) };
}
