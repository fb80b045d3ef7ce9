import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import type { PositionRule } from './positionRules.ts';

/** Metres of a degree of latitude on a sphere of the earth's mean radius, 6,371,009 m. */
const metresPerDegree = 111_195.08;
/** Half of the last of six decimals, and what is lost in counting. */
const rounding = 0.6e-6;

/** Why a position may not be published under a rule; undefined where it may. */
export function refusePosition(position: LatLon, rule: PositionRule): string | undefined {
  const { hidden, precision, coarser, homes } = rule;
  if (hidden) return 'whose position is hidden';
  const grid = [precision, ...coarser].find((step) => isOnGrid(position, step));
  if (grid === undefined) return `finer than the ${precision} metres that are allowed`;
  // A position outside is moved by less than a cell of the grid, and may come to lie inside.
  const isAtHome = homes.some((home) => computeDistance(position, home) < home.radius - grid);
  return isAtHome ? 'which is at home' : undefined;
}

/**
 * Whether a position is one of those to which all others are moved: rows from the equator, and places in each row from
 * the first meridian, that divide their circles evenly and lie at least `precision` metres apart. Worked out apart from
 * `snapSpot`, whose errors it is to find.
 */
function isOnGrid({ lat, lon }: LatLon, precision: number): boolean {
  const height = divide(90, metresPerDegree, precision);
  const row = Math.round(Math.abs(lat) / height);
  const poleward = Math.min(90, (row + 0.5) * height);
  const width = divide(360, metresPerDegree * Math.cos((poleward * Math.PI) / 180), precision);
  return isMultiple(lat, height) && isMultiple(lon, width);
}

/** Degrees of the smallest equal parts of so many degrees that are `least` metres or more. */
function divide(degrees: number, metres: number, least: number): number {
  return degrees / Math.max(1, Math.floor((degrees * metres) / least));
}

const isMultiple = (degrees: number, step: number) =>
  Math.abs(degrees - Math.round(degrees / step) * step) <= rounding;
