import { placeInFrame, type MapFrame } from '../../geometry/mapFrame.ts';
import { unwrapLine, type Position } from '../../geometry/outline.ts';
import type { Way } from '../../geometry/packWays.ts';
import { simplifyLine } from '../../geometry/simplifyLine.ts';
import type { DayTrail } from '../../app/map/dayTrails.ts';
import { printCorners } from './printPath.ts';

/**
 * The days' ways, each in its colour: firm where they were recorded, dotted from photo to photo. Their corners are
 * corners of what is published, which the audit reads again (`reading/audit/findDrawnPositions.ts`).
 *
 * @param tolerance units that a corner may be off its line
 */
export function drawWays(trails: readonly DayTrail[], frame: MapFrame, tolerance: number): string {
  const tones = [...new Set(trails.map(toneOf))].sort();
  const lines = (tone: string, waysOf: (trail: DayTrail) => readonly Way[]) =>
    printCorners(
      trails
        .filter((trail) => toneOf(trail) === tone)
        .flatMap(waysOf)
        .map((way) => simplifyLine(placeWay(way, frame), tolerance)),
    );
  const path = (d: string, paint: string) => (d === '' ? '' : `<path ${paint} d="${d}"/>`);
  const drawn = tones.map((tone) => {
    const tracks = lines(tone, (trail) => trail.tracks);
    const legs = lines(tone, ({ legs }) => legs.map(({ points }) => points));
    const dashes = tone === planned ? ' stroke-dasharray="60 50"' : '';
    return [
      path(legs, `stroke="{${tone}}" stroke-width="22" stroke-dasharray="1 60"`),
      path(tracks, 'stroke="{map-land}" stroke-width="55" stroke-opacity=".8"'),
      path(tracks, `stroke="{${tone}}" stroke-width="25"${dashes}`),
    ].join('');
  });
  const all = drawn.join('');
  return all === ''
    ? ''
    : `<g data-of="ways" fill="none" stroke-linecap="round" stroke-linejoin="round">${all}</g>`;
}

const planned = 'ink-soft';

const toneOf = ({ date, tone }: DayTrail) => (date === undefined ? planned : `day-${tone}`);

/** Across the 180° meridian, too: on the copy of the world where its first corner is next to the middle. */
function placeWay(way: Way, frame: MapFrame): Position[] {
  const placed = way.map(([lat, lon]): Position => placeInFrame(frame, { lat, lon }));
  const degrees = 360 / frame.world;
  const unwrapped = unwrapLine(placed.map(([x, y]): Position => [x * degrees, y]));
  return unwrapped.map(([x, y]) => [x / degrees, y]);
}
