import type { TrackPoint } from '../journal/track.ts';
import { parseInstant } from './parseInstant.ts';
import { XmlBreak, type XmlElement, type XmlVisitor } from './walkXml.ts';

/** Points of which something could not be used. */
export interface Passed {
  readonly count: number;
  /** Line of the first. */
  readonly line: number;
}

/** What a GPX file holds. */
export interface CollectedTrack {
  readonly name?: string;
  /** None is empty. Points of planned routes have no time. */
  readonly segments: readonly (readonly TrackPoint[])[];
  readonly waypoints: number;
  readonly unplaced: Passed;
  readonly untimed: Passed;
}

const points = new Set(['trkpt', 'rtept']);
/** Whose name is the track's: the first in this order that has one. GPX 1.0 has no `metadata`. */
const named = ['trk', 'rte', 'metadata', 'gpx'];

/** Collects the points of a GPX file while it is walked through. */
export function makeTrackCollector(): { readonly visitor: XmlVisitor; finish(): CollectedTrack } {
  const segments: TrackPoint[][] = [];
  const names = new Map<string, string>();
  const [unplaced, untimed] = [makePassed(), makePassed()];
  /** Of the point that is being read. */
  let point: { altitude?: string; time?: string } = {};
  let waypoints = 0;

  function open(element: XmlElement): void {
    if (!element.parent && element.name !== 'gpx')
      throw new XmlBreak(`it is <${element.name}> and not <gpx>`);
    if (['trk', 'trkseg', 'rte'].includes(element.name)) segments.push([]);
    if (element.name === 'wpt') waypoints++;
    if (points.has(element.name)) point = {};
  }

  function close(element: XmlElement): void {
    const { name, parent, text } = element;
    if (points.has(name)) closePoint(element);
    else if (!parent) return;
    else if (points.has(parent.name) && name === 'ele') point.altitude = text;
    else if (points.has(parent.name) && name === 'time') point.time = text.trim();
    else if (name === 'name' && text.trim() !== '' && !names.has(parent.name))
      names.set(parent.name, text.trim());
  }

  function closePoint(element: XmlElement): void {
    const position = readPosition(element);
    if (position === undefined) return unplaced.add(element.line);
    // A route says when somebody planned to be there, or when the plan was drawn.
    const written = element.name === 'trkpt' ? (point.time ?? '') : '';
    const time = parseInstant(written);
    if (written !== '' && time === undefined) untimed.add(element.line);
    segments
      .at(-1)
      ?.push({ ...position, ...readAltitude(point.altitude), ...(time !== undefined && { time }) });
  }

  return {
    visitor: { open, close },
    finish() {
      const name = named.map((owner) => names.get(owner)).find((text) => text !== undefined);
      return {
        ...(name !== undefined && { name }),
        segments: segments.filter((segment) => segment.length > 0),
        waypoints,
        unplaced,
        untimed,
      };
    },
  };
}

function makePassed() {
  return {
    count: 0,
    line: 0,
    add(line: number) {
      if (this.count++ === 0) this.line = line;
    },
  };
}

/** Exactly 0, 0 is what recorders write while they have no fix. */
function readPosition({ attributes }: XmlElement): { lat: number; lon: number } | undefined {
  const [lat, lon] = [readNumber(attributes.lat), readNumber(attributes.lon)];
  if (lat === undefined || lon === undefined || (lat === 0 && lon === 0)) return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

/** Between the deepest valley and the highest flight; what lies beyond (−32768, 99999) stands for "unknown". */
function readAltitude(text: string | undefined): { altitude?: number } {
  const altitude = readNumber(text);
  return altitude !== undefined && altitude > -1000 && altitude < 20_000 ? { altitude } : {};
}

function readNumber(text: string | undefined): number | undefined {
  const written = text?.trim();
  return written !== undefined && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written)
    ? Number(written)
    : undefined;
}
