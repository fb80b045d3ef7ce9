import { makeClusters } from '../../geometry/clusters.ts';
import type { LatLon } from '../../geometry/distance.ts';
import { sans } from './faces.ts';
import {
  boxOfFrame,
  placeInFrame,
  unitsPerPixel,
  zoomOfFrame,
  type MapFrame,
} from '../../geometry/mapFrame.ts';

/** Photos that stand at one spot of the drawing. */
export interface Dot extends LatLon {
  readonly count: number;
  /** Units. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Pixels within which photos are one dot. */
const apart = 26;

/** However many photos there are, dots do not hide one another; each stands where one of its photos was taken. */
export function placeDots(spots: readonly LatLon[], frame: MapFrame): Dot[] {
  const zoom = Math.floor(zoomOfFrame(frame));
  // Clusters are made for whole zooms: at the one below, pixels are larger.
  const radius = apart * 2 ** (zoom - zoomOfFrame(frame));
  const pins = makeClusters(spots, { radius, maxZoom: zoom }).pinsIn(boxOfFrame(frame, 1), zoom);
  return pins
    .map(({ cover, count }) => {
      const at = spots[cover] ?? { lat: 0, lon: 0 };
      const [x, y] = placeInFrame(frame, at);
      return { ...at, count, x: Math.round(x), y: Math.round(y), radius: radiusOf(count) };
    })
    .sort((a, b) => a.count - b.count || a.x - b.x || a.y - b.y);
}

const radiusOf = (count: number) => (count === 1 ? 50 : Math.min(125, 80 + 6 * Math.log2(count)));

export function drawDots(dots: readonly Dot[]): string {
  const circles = dots.map(({ x, y, radius }) => `<circle cx="${x}" cy="${y}" r="${Math.round(radius)}"/>`);
  const counts = dots
    .filter(({ count }) => count > 1)
    .map(({ x, y, count }) => `<text x="${x}" y="${y + 38}">${formatCount(count)}</text>`);
  return [
    `<g data-of="photos" fill="{ink}" stroke="{paper}" stroke-width="${1.5 * unitsPerPixel}">${circles.join('')}</g>`,
    `<g fill="{paper}" text-anchor="middle" font-family="${sans}" font-weight="600" font-size="108">${counts.join('')}</g>`,
  ].join('');
}

const formatCount = (count: number) => (count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`);
