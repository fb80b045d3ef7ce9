import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Track, TrackPoint } from '../journal/track.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => ['trk', 'trkseg', 'trkpt', 'rte', 'rtept'].includes(name),
});

/** Reads a GPX file; `file` is its path inside the trip. Throws where it is none. Points without a position are passed over. */
export function readTrack(text: string, file: string): Track {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Error(`line ${valid.err.line}: ${valid.err.msg}`);
  const gpx = child(parser.parse(text), 'gpx');
  if (gpx === undefined) throw new Error('there is no <gpx> in it');
  const tracks = list(gpx, 'trk');
  const routes = list(gpx, 'rte');
  const segments = [
    ...tracks.flatMap((track) => list(track, 'trkseg')).map((segment) => list(segment, 'trkpt')),
    ...routes.map((route) => list(route, 'rtept')),
  ].map((points) => points.flatMap(readPoint));
  const name = [...tracks, ...routes, child(gpx, 'metadata')]
    .map((node) => readText(node, 'name'))
    .find(Boolean);
  return {
    file,
    ...(name !== undefined && { name }),
    segments: segments.filter((points) => points.length > 0),
  };
}

function readPoint(node: unknown): TrackPoint[] {
  const lat = readNumber(node, 'lat');
  const lon = readNumber(node, 'lon');
  if (lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180) return [];
  const altitude = readNumber(node, 'ele');
  const time = Date.parse(readText(node, 'time') ?? '');
  return [{ lat, lon, ...(altitude !== undefined && { altitude }), ...(Number.isFinite(time) && { time }) }];
}

function child(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null && name in node
    ? (node as Record<string, unknown>)[name] // `in` has just said so
    : undefined;
}

function list(node: unknown, name: string): readonly unknown[] {
  const found = child(node, name);
  return Array.isArray(found) ? found : [];
}

function readText(node: unknown, name: string): string | undefined {
  const text = child(node, name);
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function readNumber(node: unknown, name: string): number | undefined {
  const text = readText(node, name);
  const number = Number(text);
  return text !== undefined && Number.isFinite(number) ? number : undefined;
}
