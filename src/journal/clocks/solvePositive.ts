/**
 * Solves `matrix · x = right` for several right sides at once, where the matrix is symmetric and positive definite, as
 * covariances are: by Cholesky's factors. Small ones only.
 */
export function solvePositive(
  matrix: readonly (readonly number[])[],
  rights: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const lower = factor(matrix);
  return rights.map((right) => substituteBack(lower, substitute(lower, right)));
}

/** The lower triangle whose product with itself is the matrix. */
function factor(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (let j = 0; j < i; j++) own.push((row[j]! - dot(own, lower[j]!, j)) / lower[j]![j]!);
    own.push(Math.sqrt(row[i]! - dot(own, own, i)));
    lower.push(own);
  }
  return lower;
}

function substitute(lower: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const values: number[] = [];
  for (const [i, row] of lower.entries()) values.push((right[i]! - dot(row, values, i)) / row[i]!);
  return values;
}

function substituteBack(lower: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const values = [...right];
  for (let i = lower.length - 1; i >= 0; i--) {
    values[i] = values[i]! / lower[i]![i]!;
    for (let j = 0; j < i; j++) values[j] = values[j]! - lower[i]![j]! * values[i]!;
  }
  return values;
}

function dot(a: readonly number[], b: readonly number[], length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[i]! * b[i]!;
  return sum;
}
