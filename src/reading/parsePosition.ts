import type { LatLon } from '../geometry/distance.ts';
import type { Written } from './readYaml.ts';

/** Two decimal numbers, as text with a comma or as a list. */
export function parsePair(written: Written): readonly [number, number] | undefined {
  const parts = typeof written === 'string' ? written.trim().split(/\s*,\s*|\s+/) : written;
  if (!Array.isArray(parts) || parts.length !== 2) return undefined;
  const [first, second] = parts.map(parseNumber);
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** `31.24, 121.49`: latitude, longitude in degrees. */
export function parsePosition(written: Written): LatLon | undefined {
  const pair = parsePair(written);
  if (pair === undefined) return undefined;
  const [lat, lon] = pair;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

/** A plain decimal number and nothing else: no `1e5`, no hexadecimal, no blank. */
export function parseNumber(written: Written): number | undefined {
  return typeof written === 'string' && /^[+-]?\d+(\.\d+)?$/.test(written) ? Number(written) : undefined;
}
