import type { LatLon } from '../geometry/distance.ts';
import type { Problem } from '../journal/problem.ts';
import type { Sketch, SketchShape } from '../journal/sketch.ts';
import { findJsonLine } from './findJsonLine.ts';
import { makeReport } from './report.ts';
import { sketchKindOf, sketchWords } from './sketchKindOf.ts';

/** Characters and positions of a file that is meant to be drawn by hand. */
const largest = { text: 2_000_000, positions: 20_000, name: 80 };

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

/** Something about one place in the file. */
class SketchError extends Error {
  readonly path: Path;
  readonly todo: string | undefined;
  constructor(path: Path, what: string, todo?: string) {
    super(what);
    this.path = path;
    this.todo = todo;
  }
}

/**
 * Reads GeoJSON (RFC 7946). `file` is its path inside the trip, `folder` the trip's path, for messages. Of each feature
 * its shape, `name` and `kind` are taken and nothing else; one that cannot be drawn is left out, with a problem.
 */
export function readSketch(
  text: string,
  file: string,
  folder = '',
): { readonly sketch?: Sketch; readonly problems: readonly Problem[] } {
  const { report, problems } = makeReport(folder === '' ? file : `${folder}/${file}`);
  if (text.length > largest.text) {
    report(1, 'the sketch is larger than 2 MB', 'simplify it: a map of the site is to load quickly');
    return { problems };
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const { line, what } = describeBreak(text, error);
    report(line, `this is no JSON that can be read (${what})`, 'export it again as GeoJSON');
    return { problems };
  }
  const complain = ({ path, message, todo }: SketchError) => report(findJsonLine(text, path), message, todo);
  const shapes = listFeatures(data, complain).flatMap(([feature, path]) =>
    readFeature(feature, path, complain),
  );
  const count = shapes.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.length, 0);
  if (count > largest.positions) {
    report(1, `the sketch has ${count} points, more than ${largest.positions}`, 'simplify it');
    return { problems };
  }
  return shapes.length === 0 ? { problems } : { sketch: { file, shapes }, problems };
}

/** V8 names a place by position or by line, or, at the end of the text, not at all. */
function describeBreak(text: string, error: unknown): { line: number; what: string } {
  const message = error instanceof Error ? error.message : String(error);
  const position = /position (\d+)/.exec(message)?.[1];
  const end = position === undefined ? text.length : Number(position);
  return {
    line: text.slice(0, end).split('\n').length,
    what: position === undefined ? 'it ends too early' : 'something is missing or too much here',
  };
}

type Complain = (error: SketchError) => void;

function listFeatures(data: unknown, complain: Complain): (readonly [Json, Path])[] {
  if (isRecord(data) && data.type === 'FeatureCollection' && Array.isArray(data.features))
    return data.features.flatMap((feature: unknown, i) =>
      isRecord(feature) ? [[feature, ['features', i]] as const] : [],
    );
  if (isRecord(data) && data.type === 'Feature') return [[data, []]];
  complain(
    new SketchError([], 'this is no GeoJSON: a FeatureCollection is needed', 'export it again as GeoJSON'),
  );
  return [];
}

function readFeature(feature: Json, path: Path, complain: Complain): SketchShape[] {
  const properties = isRecord(feature.properties) ? feature.properties : {};
  const name = typeof properties.name === 'string' ? properties.name.trim().slice(0, largest.name) : '';
  const word = properties.kind;
  const kind = sketchKindOf(word);
  if (word !== undefined && word !== null && kind === undefined)
    complain(
      new SketchError(
        [...path, 'properties', 'kind'],
        `the kind ${JSON.stringify(word)} is not known, and is drawn as a line`,
        `kinds are ${sketchWords.join(', ')}`,
      ),
    );
  try {
    return readGeometry(feature.geometry, [...path, 'geometry']).map(({ form, lines }) => ({
      kind: kind ?? 'line',
      form,
      ...(name !== '' && { name }),
      lines,
    }));
  } catch (error) {
    if (!(error instanceof SketchError)) throw error;
    complain(error);
    return [];
  }
}

type Shape = Pick<SketchShape, 'form' | 'lines'>;

function readGeometry(geometry: unknown, path: Path): Shape[] {
  if (!isRecord(geometry)) return [];
  const { coordinates } = geometry;
  const at = [...path, 'coordinates'];
  const lines = (value: unknown, where: Path) =>
    readList(value, where).map(([one, there]) => readLine(one, there, 2));
  switch (geometry.type) {
    case 'Point':
      return [{ form: 'point', lines: [[readPosition(coordinates, at)]] }];
    case 'MultiPoint':
      return [{ form: 'point', lines: readLine(coordinates, at, 1).map((point) => [point]) }];
    case 'LineString':
      return [{ form: 'line', lines: [readLine(coordinates, at, 2)] }];
    case 'MultiLineString':
      return [{ form: 'line', lines: lines(coordinates, at) }];
    case 'Polygon':
      return [readArea(coordinates, at)];
    case 'MultiPolygon':
      return readList(coordinates, at).map(([one, there]) => readArea(one, there));
    case 'GeometryCollection':
      return readList(geometry.geometries, [...path, 'geometries']).flatMap(([one, there]) =>
        isRecord(one) && one.type === 'GeometryCollection' ? [] : readGeometry(one, there),
      );
    default:
      throw new SketchError(
        [...path, 'type'],
        `the geometry ${JSON.stringify(geometry.type)} is none of GeoJSON's`,
      );
  }
}

const readArea = (value: unknown, path: Path): Shape => ({
  form: 'area',
  lines: readList(value, path).map(([ring, there]) => closeRing(readLine(ring, there, 3))),
});

function closeRing(ring: readonly LatLon[]): readonly LatLon[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first.lat === last.lat && first.lon === last.lon ? ring : [...ring, first];
}

function readLine(value: unknown, path: Path, least: number): LatLon[] {
  const line = readList(value, path).map(([position, there]) => readPosition(position, there));
  if (line.length < least)
    throw new SketchError(path, `${line.length} points are too few here, and it is left out`);
  return line;
}

function readList(value: unknown, path: Path): (readonly [unknown, Path])[] {
  if (!Array.isArray(value))
    throw new SketchError(path, 'a list of coordinates is needed here, and it is left out');
  return value.map((item: unknown, i) => [item, [...path, i]] as const);
}

/** Longitude first, then latitude; a height may follow. */
function readPosition(value: unknown, path: Path): LatLon {
  const [lon, lat]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof lon !== 'number' || typeof lat !== 'number')
    throw new SketchError(
      path,
      'this is no position, and the shape is left out',
      'it is written [longitude, latitude]',
    );
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180)
    throw new SketchError(
      path,
      `${lon}, ${lat} is nowhere on the earth, and the shape is left out`,
      'GeoJSON writes degrees, the longitude first',
    );
  return { lat, lon };
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
