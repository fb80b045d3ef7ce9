import type { Box } from '../../../geometry/box.ts';
import { computeDistance, type LatLon } from '../../../geometry/distance.ts';
import type { OverviewPin } from '../columns/overview.ts';
import type { PhotoLook } from '../columns/photoLook.ts';
import { holds, isInside, turnTo } from './viewBox.ts';

/** A pin as the map draws it. */
export interface SeenPin extends LatLon {
  /** The same key is the same picture. */
  readonly key: string;
  /** Number of the photo that is shown for it. */
  readonly cover: number;
  readonly look: PhotoLook;
  readonly count: number;
}

/** Alive at once, whatever the number of photos. */
const mostPins = 200;

export const toSeen = ({ lat, lon, cover, count }: Omit<SeenPin, 'key' | 'look'>): Omit<SeenPin, 'look'> => ({
  lat,
  lon,
  cover,
  count,
  key: count === 1 ? String(cover) : `${cover}+${count}`,
});

export const fullest = <Pin extends { readonly count: number }>(pins: readonly Pin[]): readonly Pin[] =>
  pins.length <= mostPins ? pins : [...pins].sort((a, b) => b.count - a.count).slice(0, mostPins);

/** The fullest of the pins that the build clustered, in a box. */
export const seeIn = (box: Box, pins: readonly OverviewPin[]): SeenPin[] =>
  fullest(pins.filter((pin) => holds(box, pin))).map((pin) => ({ ...toSeen(pin), look: pin.look }));

/** Of the pins that the build clustered the one that a position may belong to, by its box. */
export function nearestOf(pins: readonly OverviewPin[], at: LatLon): { readonly key: string } | undefined {
  const around = pins.filter(({ box }) =>
    isInside([at.lon, at.lat, at.lon, at.lat], turnTo(box, [at.lon, 0, at.lon, 0])),
  );
  const [nearest] = around.sort((a, b) => computeDistance(a, at) - computeDistance(b, at));
  return nearest && toSeen(nearest);
}
