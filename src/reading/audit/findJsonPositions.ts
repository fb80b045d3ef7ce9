import { isPackedPositions, unpackPositions } from '../../geometry/packPositions.ts';
import { decimalsOf, findPositions, isOnEarth, type WrittenPosition } from './findPositions.ts';

/** A position in JSON data. */
export interface DataPosition extends WrittenPosition {
  /**
   * `corner`: of a box, so that its two numbers may come from two positions. `line`: of a track or a sketch. `words`: in a text
   * that an author wrote. `text`: in any other text.
   */
  readonly role: 'spot' | 'corner' | 'line' | 'words' | 'text';
  /** Of a drawn one: degrees that it may be off what it was drawn from. */
  readonly within?: number;
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
    walkParts(value, role, depth, found);
  }
}

function walkParts(value: object, role: Role, depth: number, found: DataPosition[]): void {
  let mayBePlaced = false;
  for (const name of Object.keys(value)) {
    mayBePlaced ||= latPart.test(name);
    const part: unknown = (value as Record<string, unknown>)[name]; // any object
    walk(part, name, roleOf(name, role), depth + 1, found);
  }
  if (mayBePlaced) found.push(...readObject(value, role));
}

function roleOf(key: string, role: Role): Role {
  if (key === 'bounds' || key === 'box' || key === 'bbox') return 'corner';
  if (key === 'tracks' || key === 'sketch') return 'line';
  return key === 'story' || key === 'description' ? 'words' : role;
}

const latPart = /lat/i;
/** `lat`, `Latitude`, `GPSLatitude`, `start_lat`, `exif:GPSLatitude`, but not `flat`. */
const latName = /(?<=^|[^a-z]|gps|geo)lat(?:itude)?$/;
const lonNames = ['lon', 'lng', 'long', 'longitude'];

/** Its words in small letters: `GPSLatitude` is `gps_latitude`. */
const toWords = (name: string) =>
  name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_').toLowerCase();

function* readObject(value: object, role: Role): Generator<DataPosition> {
  const parts = new Map(Object.entries(value).map(([name, part]) => [toWords(name), part]));
  for (const [name, part] of parts) {
    const lat = latName.test(name) ? writtenNumber(part) : undefined;
    if (lat === undefined) continue;
    const start = name.replace(latName, '');
    const lon = lonNames.map((one) => writtenNumber(parts.get(start + one))).find((one) => one !== undefined);
    if (lon !== undefined) yield* readNumbers(lat, lon, role);
  }
}

/** A number, itself or in an object about it: `{ "value": 31.24, "unit": "degree" }`. */
function writtenNumber(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const inner = Object.entries(value).find(([name]) => /^_?val(?:ue)?$/i.test(name));
  return inner && writtenNumber(inner[1]);
}

/** Degrees as a number, or as a text with minutes and seconds. */
function* readNumbers(lat: string, lon: string, role: Role): Generator<DataPosition> {
  if (/°|deg/.test(lat)) for (const one of findPositions(`${lat}, ${lon}`, 'prose')) yield { ...one, role };
  else yield* toPosition(lat, lon, role);
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
