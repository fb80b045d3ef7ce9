import { readFileSync } from 'node:fs';
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

const require = createRequire(import.meta.url);
const opened = new Map<string, WeakRef<object>>();

/**
 * Reads when first needed: a build that finds the map in its cache opens none of them. Where memory is short it may be
 * given back and read again: the finest takes a hundred megabytes.
 */
function open<T extends object>(file: string): T {
  const known = opened.get(file)?.deref();
  if (known) return known as T;
  const data: T = JSON.parse(readFileSync(require.resolve(file), 'utf8'));
  opened.set(file, new WeakRef(data));
  return data;
}

const atlas = (scale: Tier['scale']) => open<Atlas>(`world-atlas/countries-${scale}.json`);

/** The land masses that reach into a box, one decoded after the other; others, most of the finest data, are not. */
export function* readLand(scale: Tier['scale'], near: Box): Generator<Line> {
  const topology = atlas(scale);
  for (const land of topology.objects.land.geometries) {
    if (land.type !== 'MultiPolygon') continue;
    for (const polygon of land.arcs)
      if (shiftToTouch(boxOfArcs(topology, polygon.flat()), near) !== undefined)
        yield* ringsOf(feature(topology, { type: 'Polygon', arcs: polygon }).geometry);
  }
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
  const lakes = open<FeatureCollection<Polygon, { scalerank: number }>>('mapeo-offline-map/dist/lakes.json');
  return lakes.features
    .filter(({ properties }) => properties.scalerank <= rank)
    .flatMap(({ geometry }) => ringsOf(geometry));
}

export function readRivers(rank: number): Line[] {
  const rivers = open<FeatureCollection<LineString, { min_zoom: number }>>(
    'mapeo-offline-map/dist/rivers.json',
  );
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
