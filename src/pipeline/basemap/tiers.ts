/** How much of the earth is drawn how finely. */
export interface Tier {
  /** Natural Earth's scale. */
  readonly scale: '110m' | '50m' | '10m';
  /** Degrees around the trip. */
  readonly reach: number;
  /** Degrees; neighbouring boxes are joined up to this size. */
  readonly size: number;
  /** Zoom from which it is drawn, and up to which it has to look right. */
  readonly from: number;
  readonly to: number;
  /** Units to a degree that coordinates are rounded to, and degrees that a corner may be off the line. */
  readonly units: number;
  readonly tolerance: number;
  /** Lakes and rivers up to these ranks of Natural Earth. */
  readonly lakes: number;
  readonly rivers: number;
  /** How many places are named at most. */
  readonly names: number;
}

export const world: Tier = {
  scale: '110m',
  reach: 180,
  size: 360,
  from: 0,
  to: 5,
  units: 50,
  tolerance: 0.018,
  lakes: 1,
  rivers: 2.1,
  names: 250,
};

export const region: Tier = {
  scale: '50m',
  reach: 20,
  size: 64,
  from: 5,
  to: 7,
  units: 250,
  tolerance: 0.0085,
  lakes: 4,
  rivers: 4,
  names: 310,
};

export const trip: Tier = {
  scale: '10m',
  reach: 4,
  size: 24,
  from: 7,
  to: 12,
  units: 1000,
  tolerance: 0.0007,
  lakes: 9,
  rivers: 9,
  names: 300,
};
