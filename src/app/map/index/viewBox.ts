import { shiftToTouch, type Box } from '../../../geometry/box.ts';
import type { LatLon } from '../../../geometry/distance.ts';

/* What lies in a view. A view may have gone around the world, and may show more than one copy of it. */

export function touches(box: Box, view: Box): boolean {
  return isWhole(view)
    ? box[3] >= view[1] && box[1] <= view[3]
    : shiftToTouch(turnTo(box, view), view) !== undefined;
}

export function isInside(box: Box, view: Box): boolean {
  if (box[1] < view[1] || box[3] > view[3]) return false;
  if (isWhole(view)) return true;
  const turned = turnTo(box, view);
  return turned[0] >= view[0] && turned[2] <= view[2];
}

export const holds = (view: Box, { lat, lon }: LatLon): boolean => isInside([lon, lat, lon, lat], view);

/** A box on the copy of the world where the view is. */
export function turnTo(box: Box, view: Box): Box {
  const turn = 360 * Math.round((view[0] + view[2] - box[0] - box[2]) / 720);
  return [box[0] + turn, box[1], box[2] + turn, box[3]];
}

const isWhole = (view: Box) => view[2] - view[0] >= 360;
