/**
 * Structural similarity of two pictures, 1 where they are the same. Z. Wang, A. C. Bovik, H. R. Sheikh, E. P. Simoncelli:
 * Image quality assessment: from error visibility to structural similarity, IEEE Transactions on Image Processing 13,
 * 2004; with a plain window of 8 × 8 that moves by 4, the mean over all windows.
 *
 * @param a luma of one picture, one byte a pixel
 * @param b luma of the other one, of the same size
 */
export function computeSsim(a, b, width, height) {
  let sum = 0;
  let windows = 0;
  for (let y = 0; y + size <= height; y += step)
    for (let x = 0; x + size <= width; x += step) {
      sum += compareWindow(a, b, y * width + x, width);
      windows += 1;
    }
  return sum / windows;
}

const size = 8;
const step = 4;
// The constants of the paper, for values up to 255.
const c1 = (0.01 * 255) ** 2;
const c2 = (0.03 * 255) ** 2;

function compareWindow(a, b, start, width) {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let row = 0; row < size; row += 1)
    for (let at = start + row * width, end = at + size; at < end; at += 1) {
      const [p, q] = [a[at], b[at]];
      sumA += p;
      sumB += q;
      squaresA += p * p;
      squaresB += q * q;
      products += p * q;
    }
  const count = size * size;
  const [meanA, meanB] = [sumA / count, sumB / count];
  const varianceA = squaresA / count - meanA ** 2;
  const varianceB = squaresB / count - meanB ** 2;
  const covariance = products / count - meanA * meanB;
  return (
    ((2 * meanA * meanB + c1) * (2 * covariance + c2)) /
    ((meanA ** 2 + meanB ** 2 + c1) * (varianceA + varianceB + c2))
  );
}
