import { createRequire } from 'node:module';
import type { FeatureCollection, LineString, MultiPolygon, Polygon, Position as Corner } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { shiftToTouch, type Box } from '../../geometry/box.ts';
import type { Position } from '../../geometry/outline.ts';
import type { Tier } from './tiers.ts';

type Line = readonly Position[];
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

export interface Country {
  /** ISO 3166-1, three digits; a few disputed areas have none. */
  readonly code?: string;
  readonly rings: readonly Line[];
}

/* Read when first needed: a build that finds the map in its cache opens none of them. */
const require = createRequire(import.meta.url);
const atlas = (scale: Tier['scale']): Atlas => require(`world-atlas/countries-${scale}.json`);

/** The land masses that reach into a box; others, most of the finest data, are not decoded. */
export function readLand(scale: Tier['scale'], near: Box): Line[] {
  const topology = atlas(scale);
  return topology.objects.land.geometries.flatMap((land) => {
    if (land.type !== 'MultiPolygon') return [];
    const arcs = land.arcs.filter(
      (polygon) => shiftToTouch(boxOfArcs(topology, polygon.flat()), near) !== undefined,
    );
    return ringsOf(feature(topology, { type: 'MultiPolygon', arcs }).geometry);
  });
}

/** @param indexes of arcs; an arc that is taken backwards is counted from -1 down */
function boxOfArcs({ arcs, transform }: Atlas, indexes: readonly number[]): Box {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] };
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const index of indexes) {
    let [x, y] = [0, 0];
    // Each corner is written as its difference from the one before.
    for (const [dx = 0, dy = 0] of arcs[index < 0 ? ~index : index] ?? []) {
      x += dx;
      y += dy;
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  }
  const degrees = (axis: 0 | 1, value: number) => value * scale[axis] + translate[axis];
  return [degrees(0, west), degrees(1, south), degrees(0, east), degrees(1, north)];
}

/** Lines between two countries; the coast is none of them. */
export function readBorders(scale: Tier['scale']): Line[] {
  const topology = atlas(scale);
  return mesh(topology, topology.objects.countries, (a, b) => a !== b).coordinates.map(positions);
}

export function readCountries(): Country[] {
  const topology = atlas('50m');
  return feature(topology, topology.objects.countries).features.flatMap(({ id, geometry }) =>
    geometry.type === 'MultiPolygon' || geometry.type === 'Polygon'
      ? [{ ...(id === undefined ? {} : { code: String(id) }), rings: ringsOf(geometry) }]
      : [],
  );
}

export function readLakes(rank: number): Line[] {
  const lakes: FeatureCollection<
    Polygon,
    { scalerank: number }
  > = require('mapeo-offline-map/dist/lakes.json');
  return lakes.features
    .filter(({ properties }) => properties.scalerank <= rank)
    .flatMap(({ geometry }) => ringsOf(geometry));
}

export function readRivers(rank: number): Line[] {
  const rivers: FeatureCollection<
    LineString,
    { min_zoom: number }
  > = require('mapeo-offline-map/dist/rivers.json');
  return rivers.features
    .filter(({ properties }) => properties.min_zoom <= rank)
    .map(({ geometry }) => positions(geometry.coordinates));
}

function ringsOf(geometry: Polygon | MultiPolygon): Line[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map(positions);
}

function positions(line: readonly Corner[]): Line {
  // Every corner of these packages has two numbers; a copy of a million of them would be thrown away again.
  return line as unknown as Line;
}
