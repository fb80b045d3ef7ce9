import type { Chance } from './chance.ts';
import { shift, type Position } from './earth.ts';
import { tripDays, type Truth } from './makeTruth.ts';

export interface Recorded {
  /** A GPX file for each day that was recorded. */
  readonly files: readonly { readonly file: string; readonly text: string }[];
  /** Instants of all points, growing; seconds. */
  readonly times: readonly number[];
}

const day = 86_400;
/** Metres on each axis. */
const noise = 8;

/** What the travellers' recorder wrote: a point every few seconds under the sky, but for `lost` days and short gaps. */
export function recordTracks(truth: Truth, lost: number, inTrain: boolean, chance: Chance): Recorded {
  const times: number[] = [];
  const files = Array.from({ length: tripDays }, (_, date) => date)
    .filter((date) => date !== lost)
    .map((date) => {
      const segments = recordDay(truth, date, inTrain, chance);
      times.push(...segments.flat().map(({ time }) => time));
      return { file: `tracks/day-${String(date + 1).padStart(2, '0')}.gpx`, text: writeGpx(segments) };
    });
  return { files, times };
}

interface Point extends Position {
  readonly time: number;
}

function recordDay(truth: Truth, date: number, inTrain: boolean, chance: Chance): Point[][] {
  const segments: Point[][] = [[]];
  const open = truth.legs.filter(
    ({ start, end, sky, kind }) =>
      sky &&
      (kind !== 'train' || inTrain) &&
      (start + end) / 2 >= from(truth, date) &&
      (start + end) / 2 < from(truth, date + 1),
  );
  let [last, east, north, dark] = [0, 0, 0, 0];
  for (const { start, end } of open) {
    for (let time = Math.max(start, last + 4); time < end; time += chance.pick([4, 5, 5, 6, 8])) {
      if (last > 0 && time - last > 240 && chance.is(0.5)) segments.push([]);
      // An error of a receiver goes on for some seconds.
      const keep = Math.exp(-Math.min(time - last, 1000) / 15);
      const fresh = noise * Math.sqrt(1 - keep * keep);
      [east, north] = [east * keep + chance.normal(fresh), north * keep + chance.normal(fresh)];
      // Between high houses there is no signal for a while.
      if (chance.is(0.0015)) dark = time + chance.between(40, 240);
      last = time;
      if (time < dark || chance.is(0.04)) continue;
      const whole = Math.floor(time);
      segments.at(-1)!.push({ ...shift(truth.locate(whole), east, north), time: whole });
    }
  }
  return segments.filter((points) => points.length > 1);
}

/** From four in the morning (nearly) to the next day's. */
const from = ({ start }: Truth, date: number) => start + date * day + 3 * 3600;

function writeGpx(segments: readonly (readonly Point[])[]): string {
  const written = segments.map((points) =>
    points.map(
      ({ lat, lon, time }) =>
        `<trkpt lat="${lat.toFixed(7)}" lon="${lon.toFixed(7)}"><time>${new Date(time * 1000).toISOString().slice(0, 19)}Z</time></trkpt>`,
    ),
  );
  const body = written.map((points) => `<trkseg>\n${points.join('\n')}\n</trkseg>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="walker" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Walk</name>
${body}
</trk></gpx>
`;
}
