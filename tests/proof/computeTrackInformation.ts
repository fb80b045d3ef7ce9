/** What a photo taken on a recorded way could tell of the time. */
export interface Passage {
  /** Seconds, growing from one to the next. */
  readonly instant: number;
  /** Days from the middle of the photos. */
  readonly day: number;
  /** Metres a second, east and north. */
  readonly velocity: readonly [east: number, north: number];
}

/** Of an error and what it gains in a day: a and c on the diagonal, b beside it. */
export type Information = readonly [a: number, b: number, c: number];

/** Metres on each axis between photo and track, of both together, and the seconds for which it goes on. */
export interface Noise {
  readonly deviation: number;
  readonly keeping: number;
}

/** Seconds² that a clock takes away which shows whole seconds. */
const rounding = 1 / 12;
/** So many `keeping` apart photos have nothing in common. */
const apart = 10;

/**
 * Fisher's information of a clock's error and drift: by how much each photo would lie elsewhere on the way if they were
 * others, against how uncertain that is: J'C⁻¹J with all that photos taken one after the other have in common.
 */
export function computeTrackInformation(passages: readonly Passage[], noise: Noise): Information {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    if (last && passage.instant - last.at(-1)!.instant <= apart * noise.keeping) last.push(passage);
    else groups.push([passage]);
  }
  return groups.map((group) => informGroup(group, noise)).reduce(add, [0, 0, 0]);
}

export const add = ([a, b, c]: Information, [d, e, f]: Information): Information => [a + d, b + e, c + f];

/** Rows are photo by photo, east and north of each. */
function informGroup(group: readonly Passage[], noise: Noise): Information {
  const rows = group.flatMap((passage) =>
    passage.velocity.map((speed, axis) => ({ passage, axis, error: speed, drift: speed * passage.day })),
  );
  const covariance = rows.map((one) => rows.map((other) => covary(one, other, noise)));
  const byError = solve(
    covariance,
    rows.map(({ error }) => error),
  );
  const byDrift = solve(
    covariance,
    rows.map(({ drift }) => drift),
  );
  const sum = (values: readonly number[], of: 'error' | 'drift') =>
    rows.reduce((total, row, i) => total + row[of] * values[i]!, 0);
  return [sum(byError, 'error'), sum(byError, 'drift'), sum(byDrift, 'drift')];
}

interface Row {
  readonly passage: Passage;
  readonly axis: number;
  readonly error: number;
}

function covary(one: Row, other: Row, { deviation, keeping }: Noise): number {
  const lost = one.passage === other.passage ? rounding * one.error * other.error : 0;
  const age = Math.abs(one.passage.instant - other.passage.instant);
  return lost + (one.axis === other.axis ? deviation ** 2 * Math.exp(-age / keeping) : 0);
}

/** By elimination; covariances need no pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (const [i, pivot] of rows.entries()) {
    for (const row of rows.slice(i + 1)) {
      const share = row[i]! / pivot[i]!;
      for (let j = i; j <= rows.length; j++) row[j] = row[j]! - share * pivot[j]!;
    }
  }
  const values: number[] = [];
  for (let i = rows.length - 1; i >= 0; i--) {
    const rest = values.reduce((sum, value, k) => sum + value * rows[i]![rows.length - 1 - k]!, 0);
    values.push((rows[i]![rows.length]! - rest) / rows[i]![i]!);
  }
  return values.reverse();
}
