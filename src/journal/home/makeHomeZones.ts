import { computeDistance } from '../../geometry/distance.ts';
import { movePosition } from '../../geometry/movePosition.ts';
import { computeSecretNumbers } from './computeSecretNumbers.ts';
import { findUnseen, type RawPosition } from './findUnseen.ts';
import type { HomeCircle, HomeZone } from './homeZone.ts';

/** How far the centre of a hole is moved, in radii of the home. */
const nearest = 1;
const farthest = 3;
/** The radius of a hole, in radii of the home. */
const width = 4;

/** Metres added to a hole: what the default precision may move a position from outside of it. */
const margin = 10;

/**
 * The holes that are published for homes. `raw` holds positions as they were recorded, in full precision; `secret` is a
 * text that the author wrote, where there is one.
 *
 * Readers see the rim of a hole where tracks and photos end, so it must not tell where in it the home is. It is four radii
 * of the home wide, however it is moved, and moved by one to three radii so that no part of that ring is likelier than
 * another: a guess is right to half a radius in 3 cases of 100. It reaches 1 to 7 radii from the home, 4 on average.
 *
 * A hole of no shape would be enough alone. Twice the mean of the ends of tracks less the centre of the circle through them is
 * the home, where they leave evenly to all sides: for a circle exactly, for other shapes nearly. The point of which the
 * bearings of the ends are most even is the home for all shapes, and straight ways, drawn back, meet there. So ways do not
 * begin at the rim but where they have turned away (`findTurn`), and on one quarter of the sides, which the secret chooses,
 * not before they are far away: without that the mean of aimless ways is the home. `homeAttack.test.ts` has the attacks.
 *
 * A reader who knows all this and sees the rim cannot confirm a guess of the home, as the secret has more in it than the
 * rim shows: seen to 10 m around a home of 500 m, the rim tells 2¹⁶ moves apart, while a phone writes positions to 0.3 m
 * or finer, of which such a home holds 2²³; so for every guess there are secrets that fit.
 *
 * The hole stays where it is from build to build, or the mean of many builds would be the home. It moves where the
 * author changes the home: two moves in the same direction, one for each radius, would together tell direction and size.
 */
export function makeHomeZones(
  home: readonly HomeCircle[],
  raw: readonly RawPosition[],
  secret?: string,
): readonly HomeZone[] {
  return home.map((circle, index) => {
    const [turn, share, side] = chooseNumbers(findFirst(home, index), raw, secret);
    // By the square, so that each part of the ring is as likely as any other.
    const move = Math.sqrt(nearest ** 2 + (farthest ** 2 - nearest ** 2) * share);
    return {
      ...movePosition(circle, 360 * turn, circle.radius * move),
      radius: circle.radius * width + margin,
      hidden: circle.hidden,
      closedSide: 360 * side,
    };
  });
}

/** The direction of the move, its length, and the closed side: 0…1 each. */
function chooseNumbers(home: HomeCircle, raw: readonly RawPosition[], secret?: string) {
  const reach = home.radius * (farthest + width) + margin;
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
