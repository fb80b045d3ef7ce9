/** Metres a second of somebody who walks straight on. */
export const walkingSpeed = 1.4;

/**
 * Metres a second of somebody who strolls and stops, and of whom all that is known is that they are back. A round walk
 * reaches its length / π from its start, so 1.1 m/s on foot count like 0.7 m/s there and straight back.
 */
export const strollingSpeed = 0.7;

export interface Gap {
  /** Metres between its ends. */
  readonly distance: number;
  /** How long it lasts. */
  readonly seconds: number;
  /** Since its start. */
  readonly elapsed: number;
  /** Metres a second, the fastest that they moved all through it. */
  readonly speed: number;
  /** Metres a second, the fastest that they moved just after its start or before its end. */
  readonly pace: number;
}

/**
 * How many metres somebody can have been off the straight and even way between two known positions: whoever was at
 * both ends stayed within an ellipse (the "space-time prism"; Hägerstrand 1970, Pfoser and Jensen 1999), whose half
 * width is the longest detour; and soon after one end, or soon before the other, nobody is far from it.
 */
export function computeReach({ distance, seconds, elapsed, speed, pace }: Gap): number {
  if (seconds <= 0) return distance / 2;
  const way = Math.max(speed * seconds, distance);
  const detour = Math.sqrt(way ** 2 - distance ** 2) / 2;
  const near = (Math.max(speed, pace) + distance / seconds) * Math.min(elapsed, seconds - elapsed);
  return Math.min(detour, near);
}
