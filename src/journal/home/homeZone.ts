import type { Circle } from '../settings.ts';

/** What becomes of a photo taken there: published without its position, or not at all. */
export type HomeHidden = 'spot' | true;

/** A home as the author drew it. Nothing of it may be published, its numbers included. */
export interface HomeCircle extends Circle {
  readonly hidden: HomeHidden;
}

/** The hole that readers may see in what is published: wider than the home in it, around another centre. */
export interface HomeZone extends Circle {
  readonly hidden: HomeHidden;
  /** Degrees from true north, from the centre: the middle of the quarter on which no way is shown near the hole. */
  readonly closedSide: number;
}
