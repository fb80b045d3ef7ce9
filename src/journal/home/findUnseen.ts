import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { compareText } from '../compareText.ts';
import type { Circle } from '../settings.ts';

/** A position of a photo or of a point of a track, as it was recorded. */
export interface RawPosition extends LatLon {
  /** Path inside the library. */
  readonly file: string;
  /** Milliseconds since 1970 UTC. */
  readonly instant?: number;
}

/**
 * A text that readers cannot know: the positions inside a home that its earliest file holds, a photo's one or all those
 * of a track. Later photos do not change it. Where nothing was recorded inside, the positions up to `reach` metres away
 * serve, which are as far as a hole may go; where there are none, no track has an end there that would show one.
 */
export function findUnseen(home: Circle, raw: readonly RawPosition[], reach: number): string {
  const within = (radius: number) => raw.filter((position) => computeDistance(position, home) <= radius);
  const inside = within(home.radius);
  const near = inside.length > 0 ? inside : within(reach);
  if (near.length === 0) return '';
  const { file } = near.reduce((a, b) => (compareAge(b, a) < 0 ? b : a));
  const unseen = near.filter((position) => position.file === file);
  return unseen.map(({ lat, lon }) => `${lat} ${lon}`).join('\n');
}

/** Those without a time come last. */
function compareAge(a: RawPosition, b: RawPosition): number {
  const [first, second] = [a.instant ?? Infinity, b.instant ?? Infinity];
  return first === second ? compareText(a.file, b.file) : first - second;
}
