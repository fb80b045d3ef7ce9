/** Half the diagonal of a frame of 35 mm film, 36 × 24 mm: what "equivalent focal lengths" are measured by. */
const halfDiagonal = Math.hypot(36, 24) / 2;

/** Of a phone's main camera, and with 65° about what a picture shows of which nothing is known. */
const usual = 28;

/**
 * Degrees from the left to the right edge of a picture, 0…180 (both excluded).
 *
 * @param focal35 millimetres, for the diagonal of 35 mm film
 * @param width and height in any unit, as displayed: a portrait is narrower
 */
export function computeAngleOfView(width: number, height: number, focal35 = usual): number {
  const half = (halfDiagonal * width) / Math.hypot(width, height);
  return (2 * Math.atan(half / focal35) * 180) / Math.PI;
}
