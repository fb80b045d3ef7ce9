import { computeDistance } from '../../geometry/distance.ts';
import { movePosition } from '../../geometry/movePosition.ts';
import { computeSecretNumbers } from './computeSecretNumbers.ts';
import { findUnseen, type RawPosition } from './findUnseen.ts';
import type { HomeCircle, HomeZone } from './homeZone.ts';

/** How far the centre of a hole is moved, in radii of the home. */
const nearest = 1.6;
const farthest = 2;

/** Metres added to a hole: what the default precision may move a position from outside of it. */
const margin = 10;

/**
 * The holes that are published for homes. `raw` holds positions as they were recorded, in full precision; `secret` is a
 * text that the author wrote, where there is one.
 *
 * Tracks that leave a home end at the rim of what is cut out, and the circle through a few ends has its centre in the
 * middle. So the hole is another circle: moved by 1.6 to 2 radii of the home in a direction that nobody can compute, and
 * wider by as much, so that the home lies wholly inside. A move of less than one radius would not do: where tracks leave
 * in all directions the mean of their ends lies half-way between the two centres, as they end sooner where the rim is
 * nearer, and half the move must be more than half the radius.
 *
 * A reader who knows all this and sees the rim cannot confirm a guess of the home, as the secret has more in it than the
 * rim shows: seen to 10 m around a home of 500 m, the rim tells 2¹³ moves apart, while a phone writes positions to 0.3 m
 * or finer, of which such a home holds 2²³; so for every guess there are secrets that fit.
 *
 * The hole stays where it is from build to build, or the mean of many builds would be the home. It moves where the
 * author changes the home: two moves in the same direction, one for each radius, would together tell direction and size.
 *
 * No hole can hide what lies outside of it. Straight streets on several sides point at the home; and where tracks leave
 * so evenly that the mean of their ends does lie half-way, who assumes that goes on by as much again (twenty tracks will
 * do). Streets and habits are seldom so even; who publishes such tracks needs a wider radius, or none of them.
 */
export function makeHomeZones(
  home: readonly HomeCircle[],
  raw: readonly RawPosition[],
  secret?: string,
): readonly HomeZone[] {
  return home.map((circle, index) => {
    const [turn, share] = chooseMove(findFirst(home, index), raw, secret);
    const distance = circle.radius * (nearest + (farthest - nearest) * share);
    return {
      ...movePosition(circle, 360 * turn, distance),
      radius: circle.radius + distance + margin,
      hidden: circle.hidden,
    };
  });
}

/** The part of a full turn, and how far between nearest and farthest: 0…1 each. */
function chooseMove(home: HomeCircle, raw: readonly RawPosition[], secret?: string) {
  const reach = home.radius * (1 + farthest) + margin;
  const numbers = [home.lat, home.lon, home.radius].join(' ');
  return computeSecretNumbers(secret || findUnseen(home, raw, reach), numbers);
}

/**
 * Of homes that overlap, also by way of others, the first one written. All of them move as it does: the same home
 * written twice must not show two holes whose means and overlaps come nearer to it than one.
 */
function findFirst(home: readonly HomeCircle[], index: number): HomeCircle {
  const circle = home[index]!;
  const before = home
    .slice(0, index)
    .findIndex((other) => computeDistance(circle, other) < circle.radius + other.radius);
  return before < 0 ? circle : findFirst(home, before);
}
