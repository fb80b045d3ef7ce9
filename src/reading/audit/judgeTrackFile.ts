import type { DataPosition } from './findJsonPositions.ts';
import { decimalsOf, isOnEarth } from './findPositions.ts';
import type { Finding } from './finding.ts';
import { judgeComputerPaths } from './judgeComputerPaths.ts';

const marks: readonly (readonly [Finding, RegExp])[] = [
  [
    { kind: 'date', where: 'time stamps' },
    /<(?:\w+:)?(?:time|when|TimeStamp|TimeSpan|begin|end)(?:\s[^>]*)?(?<!\/)>\s*[^<\s]/i,
  ],
  [{ kind: 'name', where: 'author' }, /<(?:\w+:)?(?:author|email|copyright)(?:\s[^>]*)?(?<!\/)>/i],
  [
    { kind: 'metadata', where: 'extensions' },
    /<(?:\w+:)?(?:extensions|ExtendedData)(?:\s[^>]*)?(?<!\/)>\s*<(?!\/)/i,
  ],
  [{ kind: 'software', where: 'creator' }, /<(?:\w+:)?gpx\b[^>]*\screator\s*=\s*["'](?!Pinhole)[^"']/i],
];

/** Tracks, GPX or KML: lines on the map and their names may stand, where they are published. */
export function judgeTrackFile(text: string): {
  findings: Iterable<Finding>;
  positions: Iterable<DataPosition>;
} {
  return { findings: findMarks(text), positions: findPoints(text) };
}

function* findMarks(text: string): Generator<Finding> {
  for (const [finding, pattern] of marks) if (pattern.test(text)) yield finding;
  yield* judgeComputerPaths(text, 'track');
}

function* findPoints(text: string): Generator<DataPosition> {
  for (const [tag] of text.matchAll(/<(?:\w+:)?\w+\s[^>]*\blat\s*=[^>]*>/gi))
    yield* toPosition(attribute(tag, 'lat'), attribute(tag, 'lon'));
  for (const [, list = ''] of text.matchAll(/<(?:\w+:)?coord(?:inate)?s?\b[^>]*>([^<]*)</gi))
    for (const [, lon, lat] of list.matchAll(
      /(-?\d+(?:\.\d+)?)[,\s](-?\d+(?:\.\d+)?)(?:[,\s]-?\d+(?:\.\d+)?)?(?=\s|$)/g,
    ))
      yield* toPosition(lat, lon);
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)`, 'i').exec(tag)?.[1];

function* toPosition(lat = '', lon = ''): Generator<DataPosition> {
  const decimals = Math.max(decimalsOf(lat), decimalsOf(lon));
  if (isOnEarth(Number(lat), Number(lon)))
    yield { lat: Number(lat), lon: Number(lon), decimals, role: 'spot' };
}
