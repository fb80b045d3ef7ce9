import * as L from 'leaflet/dist/leaflet-src.esm.js';
import type { SeenTrail } from '../index/trailIndex.ts';

/** A way on the copy of the world in view. */
export interface PlacedLine {
  readonly line: SeenTrail;
  /** Degrees east that it was moved by. */
  readonly turn: number;
  readonly points: readonly L.LatLng[];
}

/** The world repeats to both sides: a way stands on the copy next to a longitude. */
export function placeLine(line: SeenTrail, centre: number): PlacedLine {
  const middle = line.points[line.points.length >> 1]?.[1] ?? 0;
  const turn = 360 * Math.round((centre - middle) / 360);
  return { line, turn, points: line.points.map(([lat, lon]) => L.latLng(lat, lon + turn)) };
}

/** Class of its colour, in map.css. */
export const toneClass = ({ date, tone }: SeenTrail): string =>
  date === undefined ? 'planned' : `tone-${tone}`;
