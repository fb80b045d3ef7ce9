import GeoJSONVT from 'geojson-vt';
import { lastSheetZoom, type BasemapData } from '../../../geometry/basemapData.ts';
import { unpackLines } from '../../../geometry/packLines.ts';
import type { Position } from '../../../geometry/outline.ts';
import type { Feature } from 'geojson';

/** A file of the basemap, ready to be cut into tiles. */
export interface Sheet extends Pick<BasemapData, 'box' | 'from' | 'labels'> {
  /** Flat `x, y, x, y …` in `tileExtent` to a tile, one array a line or ring. */
  linesIn(layer: LayerName, zoom: number, column: number, row: number): readonly ArrayLike<number>[];
}

export type LayerName = 'land' | 'lakes' | 'rivers' | 'borders';

export const tileExtent = 4096;

export async function loadSheet(url: string): Promise<Sheet> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return makeSheet((await response.json()) as BasemapData); // a file of the same build
}

export function makeSheet(data: BasemapData): Sheet {
  const index = new GeoJSONVT(
    {
      type: 'FeatureCollection',
      features: [
        area('land', unpackLines(data.land, data.units)),
        area('lakes', unpackLines(data.lakes, data.units)),
        course('rivers', unpackLines(data.rivers, data.units)),
        course('borders', unpackLines(data.borders, data.units)),
      ],
    },
    { extent: tileExtent, buffer: 192, tolerance: 3, maxZoom: lastSheetZoom + 1 },
  );
  return {
    box: data.box,
    from: data.from,
    labels: data.labels,
    linesIn: (layer, zoom, column, row) =>
      (index.getTileRaw(zoom, column, row)?.features ?? [])
        .filter(({ tags }) => tags?.['layer'] === layer)
        .flatMap((feature) => (feature.type === 2 || feature.type === 3 ? feature.geometry : [])),
  };
}

function area(layer: LayerName, rings: readonly Position[][]): Feature {
  return {
    type: 'Feature',
    properties: { layer },
    geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring.map(corner)]) },
  };
}

function course(layer: LayerName, lines: readonly Position[][]): Feature {
  return {
    type: 'Feature',
    properties: { layer },
    geometry: { type: 'MultiLineString', coordinates: lines.map((line) => line.map(corner)) },
  };
}

const corner = ([lon, lat]: Position): [number, number] => [lon, lat];
