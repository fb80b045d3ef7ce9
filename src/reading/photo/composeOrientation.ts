type Point = readonly [x: number, y: number];

/** Where a point of the stored picture (fractions of width and height) is shown, for each EXIF orientation. */
const moves: Readonly<Record<number, (point: Point) => Point>> = {
  1: ([x, y]) => [x, y],
  2: ([x, y]) => [1 - x, y],
  3: ([x, y]) => [1 - x, 1 - y],
  4: ([x, y]) => [x, 1 - y],
  5: ([x, y]) => [y, x],
  6: ([x, y]) => [1 - y, x],
  7: ([x, y]) => [1 - y, 1 - x],
  8: ([x, y]) => [y, 1 - x],
};

export function turnPoint(point: Point, orientation: number): Point {
  return moves[orientation]?.(point) ?? point;
}

/** The orientation that does `first` and then `second`: the one that moves a corner and a side as both together do. */
export function composeOrientation(first: number, second: number): number {
  const probe: Point = [0, 0.25];
  const wanted = turnPoint(turnPoint(probe, first), second).join();
  const found = Object.keys(moves).find(
    (orientation) => turnPoint(probe, Number(orientation)).join() === wanted,
  );
  return Number(found ?? 1);
}
