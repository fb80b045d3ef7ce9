import { guessLine, improveLine, type ClockLine } from './clockLine.ts';

/** What the time of a fix says of a clock. */
export interface Gap {
  /** Days on the clock. */
  readonly day: number;
  /** Seconds from the fix to what the camera's clock showed at the shutter. */
  readonly gap: number;
}

/** Seconds to either side in which fresh fixes lie. */
const reach = 2;
/** As if so many photos scattered by a second: few may agree by chance. */
const few = 4;
/** Fixes of which the scatter tells something. */
const enough = 8;
/** Seconds² that a clock takes away which shows whole seconds. */
const rounding = 1 / 12;
/** Rounds after which nothing moves any more. */
const rounds = 5;

/**
 * The straight line through gaps of fresh fixes by least squares, from where a search has found it nearly; with the line
 * goes which gaps are its own. Day 0 of the line is `day`. It runs through the middle of the gaps, `age` seconds above their
 * lower edge: fixes that are evenly old, from nothing on, scatter by that over √3.
 */
export function fitGaps(
  all: readonly Gap[],
  { error, drift, day }: { readonly error: number; readonly drift: number; readonly day: number },
): { readonly line: ClockLine; readonly gaps: readonly Gap[]; readonly age: number } {
  let line = guessLine(error, drift, reach);
  let gaps: readonly Gap[] = [];
  let age = 0;
  for (let round = 0; round < rounds; round++) {
    const offOf = (gap: Gap) => gap.gap - line.error - line.drift * (gap.day - day);
    gaps = all.filter((gap) => Math.abs(offOf(gap)) <= reach);
    const offs = gaps.map(offOf);
    const days = gaps.map((gap) => gap.day - day);
    age = computeAge(offs);
    const variance = (dot(offs, offs) + few) / (offs.length + few);
    line = improveLine(line, {
      information: [gaps.length / variance, sumOf(days) / variance, dot(days, days) / variance],
      byError: sumOf(offs) / variance,
      byDrift: dot(offs, days) / variance,
    });
  }
  return { line, gaps, age };
}

/** Beside what two whole seconds scatter by. */
function computeAge(offs: readonly number[]): number {
  const scatter = dot(offs, offs) / offs.length - 2 * rounding;
  return offs.length < enough || scatter <= 0 ? 0 : Math.sqrt(3 * scatter);
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);
