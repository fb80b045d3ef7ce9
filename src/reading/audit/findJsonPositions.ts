import { isPackedPositions, unpackPositions } from '../../geometry/packPositions.ts';
import { decimalsOf, findPositions, isOnEarth, type WrittenPosition } from './findPositions.ts';

/** A position in JSON data. */
export interface DataPosition extends WrittenPosition {
  /**
   * `corner`: of a box, so that its two numbers may come from two positions. `line`: of a track or a sketch. `words`: in a text
   * that an author wrote. `text`: in any other text.
   */
  readonly role: 'spot' | 'corner' | 'line' | 'words' | 'text';
}

const deepest = 100;

/** Every position in a parsed JSON value, whether as an object, an array, a column or in a text. */
export function findJsonPositions(value: unknown): readonly DataPosition[] {
  const found: DataPosition[] = [];
  walk(value, '', 'spot', 0, found);
  return found;
}

type Role = DataPosition['role'];

function walk(value: unknown, key: string, role: Role, depth: number, found: DataPosition[]): void {
  if (depth > deepest) throw new Error('JSON is nested too deeply');
  if (typeof value === 'string') {
    for (const position of findPositions(value, 'prose'))
      found.push({ ...position, role: role === 'words' ? 'words' : 'text' });
  } else if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (isPair(items)) found.push(...readPair(items, key, role));
    else if (role === 'corner' && isBox(items)) found.push(...readBox(items, key));
    else for (const item of items) walk(item, key, role, depth + 1, found);
  } else if (typeof value === 'object' && value !== null) {
    if (isPackedPositions(value))
      for (const { lat, lon } of unpackPositions(value))
        found.push(...toPosition(String(lat), String(lon), role));
    found.push(...readObject(value, role));
    for (const [name, part] of Object.entries(value)) walk(part, name, roleOf(name, role), depth + 1, found);
  }
}

function roleOf(key: string, role: Role): Role {
  if (key === 'bounds' || key === 'box' || key === 'bbox') return 'corner';
  if (key === 'tracks' || key === 'sketch') return 'line';
  return key === 'story' || key === 'description' ? 'words' : role;
}

const latNames = ['lat', 'latitude', 'Latitude', 'Lat'];
const lonNames = ['lon', 'lng', 'long', 'longitude', 'Longitude', 'Lng', 'Lon'];

function* readObject(value: object, role: Role): Generator<DataPosition> {
  const find = (names: readonly string[]) => {
    const name = names.find((one) => Object.hasOwn(value, one));
    const number: unknown = name === undefined ? undefined : (value as Record<string, unknown>)[name]; // any object
    return typeof number === 'number' || typeof number === 'string' ? String(number) : undefined;
  };
  const [lat, lon] = [find(latNames), find(lonNames)];
  if (lat !== undefined && lon !== undefined) yield* toPosition(lat, lon, role);
}

function isPair(value: readonly unknown[]): value is readonly number[] {
  return (value.length === 2 || value.length === 3) && value.every((item) => typeof item === 'number');
}

/** West, south, east, north. */
function isBox(value: readonly unknown[]): value is readonly [number, number, number, number] {
  return value.length === 4 && value.every((item) => typeof item === 'number');
}

function* readBox([west, south, east, north]: readonly [number, number, number, number], key: string) {
  yield* readPair([south, west], key, 'corner');
  yield* readPair([north, east], key, 'corner');
}

/** `coordinates` are GeoJSON's, east first. What lies at fractions of a picture is no position. */
function* readPair([a = 0, b = 0]: readonly number[], key: string, role: Role): Generator<DataPosition> {
  if (key === 'focus') return;
  const [lat, lon] = key === 'coordinates' ? [b, a] : [a, b];
  if (isOnEarth(lat, lon)) yield* toPosition(String(lat), String(lon), role);
  else if (isOnEarth(lon, lat)) yield* toPosition(String(lon), String(lat), role);
}

function* toPosition(lat: string, lon: string, role: Role): Generator<DataPosition> {
  const decimals = Math.max(decimalsOf(lat), decimalsOf(lon));
  if (Number.isFinite(Number(lat)) && Number.isFinite(Number(lon)))
    yield { lat: Number(lat), lon: Number(lon), decimals, role };
}
