import GeoJSONVT from 'geojson-vt';
import type { Feature } from 'geojson';
import { lastSheetZoom, type BasemapData } from '../../../geometry/basemapData.ts';
import type { Position } from '../../../geometry/outline.ts';
import { unpackLines } from '../../../geometry/packLines.ts';
import { tileExtent, type LayerName, type Tile, type TileLines } from './tileLines.ts';

/** Cuts a file of the basemap into tiles. */
export function cutSheet(data: BasemapData): (tile: Tile) => TileLines {
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
  return ({ zoom, column, row }) => {
    const features = index.getTileRaw(zoom, column, row)?.features ?? [];
    const lines = (layer: LayerName) =>
      features
        .filter(({ tags }) => tags?.['layer'] === layer)
        .flatMap((feature) => (feature.type === 2 || feature.type === 3 ? feature.geometry : []));
    return { land: lines('land'), lakes: lines('lakes'), rivers: lines('rivers'), borders: lines('borders') };
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
