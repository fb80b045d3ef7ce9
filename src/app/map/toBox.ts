import type { Box } from '../../geometry/box.ts';
import type { Bounds } from '../../journal/trip.ts';

export const toBox = ([[south, west], [north, east]]: Bounds): Box => [
  west,
  south,
  west <= east ? east : east + 360,
  north,
];
