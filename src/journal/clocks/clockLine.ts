/** Of a clock's error (a) and its drift (c), and of both together (b): how much is known, the inverse of a covariance. */
export type Information = readonly [a: number, b: number, c: number];

/** A clock's error as it grows evenly, and how well it is known. */
export interface ClockLine {
  /** Seconds ahead on day 0. */
  readonly error: number;
  /** Seconds a day. */
  readonly drift: number;
  readonly information: Information;
}

/** What is told of a line: its drift only where that is plain. */
export interface ToldLine {
  readonly error: number;
  readonly drift: number;
  /** Seconds by which what is told may be wrong at the worst of all photos. */
  readonly within: number;
}

/** Seconds a day that clocks of cameras gain or lose, as a standard deviation: most quartzes do better. */
const usualDrift = 3;
/** Seconds a day that no quartz drifts by. */
export const greatestDrift = 3;
/** Standard deviations that what is told may be off, and that a drift must have to be told. They are estimates themselves. */
const deviations = 3.5;
/** Seconds that a drift must come to in all. */
const leastRise = 2;
/** Seconds that are lost where an error is written in whole ones. */
const rounding = 0.5;

/** What photos say of a line, beside the one they were compared with. */
export interface Growth {
  readonly information: Information;
  /** What error and drift should grow by, times the information. */
  readonly byError: number;
  readonly byDrift: number;
}

/** A line of which no more is known than where to look. */
export function guessLine(error: number, drift: number, deviation: number): ClockLine {
  return { error, drift, information: [1 / deviation ** 2, 0, 1 / usualDrift ** 2] };
}

/** The line that photos and what is usual of clocks make of another (Newton's step). */
export function improveLine(line: ClockLine, { information, byError, byDrift }: Growth): ClockLine {
  const [a, b] = information;
  const c = information[2] + 1 / usualDrift ** 2;
  const pull = byDrift - line.drift / usualDrift ** 2;
  const determinant = a * c - b * b;
  return {
    error: line.error + (c * byError - b * pull) / determinant,
    drift: line.drift + (a * pull - b * byError) / determinant,
    information: [a, b, c],
  };
}

/** Standard deviation of the error on a day. */
export function computeDeviation({ information: [a, b, c] }: ClockLine, day: number): number {
  const determinant = a * c - b * b;
  return determinant > 0 ? Math.sqrt((c - 2 * b * day + a * day * day) / determinant) : Infinity;
}

/**
 * What may be said of a line: with its drift, where that is plain; else the one error that fits best, and then what a
 * drift that is too small to be seen could make of it counts as uncertain.
 *
 * @param days the first and the last photo of the camera, whether it tells or not
 */
export function tellLine(line: ClockLine, days: readonly [first: number, last: number]): ToldLine {
  const { error, drift, information } = line;
  const [a, b, c] = information;
  const deviation = 1 / Math.sqrt(c - (b * b) / a);
  const isPlain =
    Math.abs(drift) >= deviations * deviation && Math.abs(drift) * (days[1] - days[0]) >= leastRise;
  if (isPlain) {
    const off = days.map((day) => deviations * computeDeviation(line, day));
    return { error, drift, within: Math.max(...off) + rounding };
  }
  // On this day the error is the same whatever the drift.
  const pivot = b / a;
  const steady = error + pivot * drift;
  const off = days.map((day) => {
    const byLine = Math.abs(steady - error - drift * day) + deviations * computeDeviation(line, day);
    return Math.min(byLine, deviations / Math.sqrt(a) + greatestDrift * Math.abs(day - pivot));
  });
  return { error: steady, drift: 0, within: Math.max(...off) + rounding };
}
