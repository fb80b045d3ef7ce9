import { computeDeviation, guessLine, improveLine, type ClockLine, type Growth } from './clockLine.ts';
import { findMotion, type Motion } from './findMotion.ts';
import type { Sample } from './fitClock.ts';
import type { Path, Place } from './path.ts';
import { solvePositive } from './solvePositive.ts';

export interface RefinedClock extends ClockLine {
  /** Photos on the move that the line is from. */
  readonly count: number;
  /** By how much more the photos scatter along the way than across it; little over 1 where the line explains all. */
  readonly excess: number;
}

/** A photo beside the path at the instant that its clock is thought to mean. */
interface Meeting {
  readonly sample: Sample;
  readonly instant: number;
  readonly motion: Motion;
  /** Metres from the path's place, ahead of it and sideways. */
  readonly along: number;
  readonly across: number;
}

/** A meeting with the share of its vote. */
interface Witness extends Meeting {
  readonly weight: number;
}

/** Seconds for which the error of a receiver goes on, and after which two photos have none in common. */
const [keeping, apart] = [20, 60];
/** Photos that are weighed against each other at once. */
const most = 24;
/** Metres a second below which somebody stays rather than goes, as far as a receiver can tell. */
const slow = 0.9;
/** Deviations along and across the way at which a photo counts no more: more along, where an error of the clock shows. */
const far = [7, 5] as const;
/** Seconds by which the search before this may be off. */
const rough = 3;
/** Seconds² that a clock takes away which shows whole seconds. */
const rounding = 1 / 12;
/** What streets that bend and paces that change add to the scatter at least. */
const bent = 1.15;
/** Metres that a photo and a track usually differ by on one axis, and as if so many photos had said so. */
const [usual, few] = [11, 6];
/** Rounds after which nothing moves any more. */
const rounds = 8;

/**
 * Error and drift by weighted least squares, from where a search has found them nearly: each photo on the move is so far
 * ahead of where the path was, or behind, and that over the speed is time. What is fast weighs more; photos shortly after
 * one another share the error of the receiver (generalized least squares); one that is far off the path for what can be
 * known weighs less, in the end nothing (Tukey). Whoever stands, is indoors or where the path is not known has no part at all.
 */
export function refineClock(
  samples: readonly Sample[],
  paths: readonly Path[],
  start: { readonly error: number; readonly drift: number },
): RefinedClock | undefined {
  let line = guessLine(start.error, start.drift, rough);
  let noise = 12;
  let refined: RefinedClock | undefined;
  for (let round = 0; round < rounds; round++) {
    const meetings = meet(samples, paths, line);
    const witnesses = weigh(meetings, line, noise);
    if (witnesses.length < 3) return undefined;
    noise = measureNoise(witnesses, noise);
    const excess = measureExcess(witnesses, noise);
    line = improveLine(line, ask(witnesses, noise, excess));
    refined = { ...line, count: witnesses.length, excess };
  }
  return refined;
}

function meet(samples: readonly Sample[], paths: readonly Path[], { error, drift }: ClockLine): Meeting[] {
  return samples
    .flatMap((sample) => {
      const instant = sample.claimed - error - drift * sample.day;
      const meetings = paths.flatMap((path) => {
        const motion = findMotion(path, instant);
        return motion === undefined ? [] : [{ sample, instant, motion, ...project(sample.place, motion) }];
      });
      const nearest = meetings.toSorted((a, b) => Math.abs(a.across) - Math.abs(b.across))[0];
      return nearest !== undefined && nearest.motion.speed >= slow ? [nearest] : [];
    })
    .sort((a, b) => a.instant - b.instant);
}

function project(place: Place, motion: Motion) {
  const off = place.map((value, axis) => value - motion.place[axis]!);
  const along = off.reduce((sum, value, axis) => sum + value * motion.heading[axis]!, 0);
  return {
    along,
    across: Math.sqrt(Math.max(0, off.reduce((sum, value) => sum + value * value, 0) - along * along)),
  };
}

/** Tukey's weight of each, by how far it is off in deviations of what noise and an error not yet known allow. */
function weigh(meetings: readonly Meeting[], line: ClockLine, noise: number): Witness[] {
  return meetings.flatMap((meeting) => {
    const { sample, motion, along, across } = meeting;
    const spread = Math.hypot(noise, sample.extra);
    const ahead = Math.hypot(spread, motion.speed * Math.hypot(computeDeviation(line, sample.day), 0.3));
    const off = (along / ahead / far[0]) ** 2 + (across / spread / far[1]) ** 2;
    const weight = (1 - off) ** 2;
    return off < 1 && weight > 0.05 ? [{ ...meeting, weight }] : [];
  });
}

/** Metres on one axis, both ways, by the weights; with few photos beside what is usual. `before`: as it was measured last. */
function measureNoise(witnesses: readonly Witness[], before: number): number {
  let [squares, count] = [few * usual ** 2, few];
  for (const { along, across, motion, sample, weight } of witnesses) {
    const spread = 1 + (sample.extra / before) ** 2;
    const ahead = spread + rounding * (motion.speed / before) ** 2;
    squares += (weight * (across ** 2 / spread + along ** 2 / ahead)) / 2;
    count += weight;
  }
  return Math.min(40, Math.max(3, Math.sqrt(squares / count)));
}

/** By the median, so that a few wrong positions do not make all seem wrong. */
function measureExcess(witnesses: readonly Witness[], noise: number): number {
  const sorted = witnesses
    .map(({ along, motion, sample }) => Math.abs(along) / Math.hypot(noise, sample.extra, 0.3 * motion.speed))
    .sort((a, b) => a - b);
  return Math.max(bent, sorted[sorted.length >> 1]! / 0.6745);
}

function ask(witnesses: readonly Witness[], noise: number, excess: number): Growth {
  const groups: Witness[][] = [];
  for (const witness of witnesses) {
    const last = groups.at(-1);
    const isNext = last && witness.instant - last.at(-1)!.instant <= apart && last.length < most;
    if (isNext) last.push(witness);
    else groups.push([witness]);
  }
  const sums = groups.map((group) => askGroup(group, noise));
  const share = computeShare(witnesses, noise) / excess ** 2;
  const [a, b, c, byError, byDrift] = ([0, 1, 2, 3, 4] as const).map(
    (index) => sums.reduce((total, values) => total + values[index], 0) * share,
  );
  return { information: [a!, b!, c!], byError: byError!, byDrift: byDrift! };
}

/** Information of error, both, drift; and what error and drift should grow by, times that. */
function askGroup(
  group: readonly Witness[],
  noise: number,
): readonly [number, number, number, number, number] {
  const covariance = group.map((one) => group.map((other) => covary(one, other, noise)));
  const speeds = group.map(({ motion }) => motion.speed);
  const drifts = group.map(({ motion, sample }) => motion.speed * sample.day);
  const [byError, byDrift] = solvePositive(covariance, [speeds, drifts]);
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  // Who is ahead of the path was there later than thought: the clock is less ahead.
  const behind = group.map(({ along }) => -along);
  return [
    dot(byError!, speeds),
    dot(byError!, drifts),
    dot(byDrift!, drifts),
    dot(byError!, behind),
    dot(byDrift!, behind),
  ];
}

function covary(one: Witness, other: Witness, noise: number): number {
  const turn = one.motion.heading.reduce((sum, value, axis) => sum + value * other.motion.heading[axis]!, 0);
  const shared = noise ** 2 * Math.exp(-Math.abs(one.instant - other.instant) / keeping) * turn;
  if (one !== other) return shared;
  const { sample, motion, weight } = one;
  return shared + sample.extra ** 2 + rounding * motion.speed ** 2 + noise ** 2 * (1 / weight - 1);
}

/** A speed is measured with an error, too, which looks like speed: the share of information that is left without it. */
function computeShare(witnesses: readonly Witness[], noise: number): number {
  let [all, lost] = [0, 0];
  for (const { motion, weight } of witnesses) {
    const square = weight / (1 / motion.speed ** 2 + rounding / noise ** 2);
    // Half of the noise is the path's; the slope of what goes on for `keeping` seconds, over as long as was looked at.
    const unsure = ((0.46 * noise) / motion.reach) ** 2;
    all += square;
    lost += square * Math.min(1, (2 * unsure) / motion.speed ** 2);
  }
  return Math.max(0.3, 1 - lost / all) ** 2;
}
