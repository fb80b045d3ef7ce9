import { makeJournal, type MadeJournal } from '../../src/journal/makeJournal.ts';
import { makeReport } from '../../src/journal/report/makeReport.ts';
import { reportSettled } from '../../src/journal/report/reportSettled.ts';
import type { ClockAdvice } from '../../src/journal/report/report.ts';
import type { ClockBound } from './boundClock.ts';
import type { MadeTrip, TrueClock, TruePhoto } from './madeTrip.ts';

/** What becomes of one camera's clock, beside the truth. Seconds. */
export interface ClockProof {
  readonly model: string;
  readonly bound: ClockBound;
  readonly advice: ClockAdvice | undefined;
  /** Whether its line was taken, or photos of one moment settled it. */
  readonly by: 'line' | 'pair';
  /** By how much the clock is put wrong: over all its photos, at the worst of them, and at most as it was stated. */
  readonly mean: number;
  readonly worst: number;
  readonly stated: number;
  /** Where a pair settled it: the same by a pair near either end of the trip. */
  readonly twice?: { readonly worst: number; readonly stated: number };
}

/** A journal as its author has it after writing what the report proposed. */
export interface SettledTrip {
  readonly result: MadeJournal;
  readonly clocks: readonly ClockProof[];
  /** Advice that is told with confidence and is further from the truth than it says, at any photo. */
  readonly wrong: readonly string[];
}

/**
 * Does with a made trip what an author would: looks at the report, writes the lines of which it is at least fairly sure
 * into photos.yaml, settles the other cameras by two photos of one moment, and builds again.
 */
export function settleTrip(made: MadeTrip): SettledTrip {
  const advice = makeReport(makeJournal(made.library([])), new Map()).trips[0]!.clocks;
  const taken = advice.filter(({ confidence }) => confidence !== 'guess');
  const lines = taken.map(({ line }) => line);
  const unsettled = made.clocks.filter(({ model }) => !taken.some(({ camera }) => camera.model === model));
  const settle = (write: (clock: TrueClock) => string) =>
    makeJournal(made.library([...lines, ...unsettled.map(write)]));
  const once = settle(({ model, zone, pairs: [pair] }) => writeSame(model, zone, `[${pair!.join(', ')}]`));
  const writeTwo = ({ model, zone, pairs: [, early, late] }: TrueClock) =>
    writeSame(model, zone, `[[${early!.join(', ')}], [${late!.join(', ')}]]`);
  const twice = unsettled.length === 0 ? once : settle(writeTwo);
  const clocks = made.clocks.map((clock): ClockProof => {
    const own = advice.find(({ camera }) => camera.model === clock.model);
    const shared = { model: clock.model, bound: clock.bound, advice: own };
    if (own !== undefined && taken.includes(own))
      return { ...shared, by: 'line', ...measureErrors(clock, made.photos, once, own), stated: own.within };
    const errors = measureErrors(clock, made.photos, once);
    const late = measureErrors(clock, made.photos, twice);
    return {
      ...shared,
      by: 'pair',
      ...errors,
      stated: readStated(once, clock),
      twice: { worst: late.worst, stated: readStated(twice, clock) },
    };
  });
  return { result: once, clocks, wrong: [...findStrangers(taken, clocks), ...findWrong(clocks)] };
}

const writeSame = (model: string, zone: string, same: string) =>
  `- { model: ${model}, zone: ${zone}, same: ${same} }`;

const readStated = (result: MadeJournal, { model }: TrueClock) =>
  reportSettled(result.located[0]!).find(({ of }) => of === `model: ${model}`)?.within ?? 0;

/** The error that is left of a clock: how much later each photo is dated than it was taken, by what its clock showed. */
function measureErrors(
  clock: TrueClock,
  photos: readonly TruePhoto[],
  result: MadeJournal,
  advice?: ClockAdvice,
): { readonly mean: number; readonly worst: number } {
  const dated = new Map(
    result.located[0]!.photos.map(({ source, taken, facts }) => [source.file, { taken, facts }]),
  );
  const errors = photos
    .filter(({ model }) => model === clock.model)
    .map(({ file, instant, lost, offset: wallOffset }) => {
      const { taken, facts } = dated.get(file) ?? {};
      // Where no offset is known, the clock on the wall alone is meant, which is that of the place.
      const { local = '', offset = wallOffset } = taken ?? {};
      const shown = facts?.taken?.local ?? '';
      return Date.parse(`${local}${offset}`) / 1000 + lost + computeRounding(shown, advice) - instant;
    });
  return {
    mean: errors.reduce((a, b) => a + b) / errors.length,
    worst: Math.max(...errors.map(Math.abs)),
  };
}

/** What a time in whole seconds does not show of an error between two dated ones, as the line says them. */
function computeRounding(shown: string, advice: ClockAdvice | undefined): number {
  if (advice?.drift === undefined) return 0;
  const points = [...advice.line.matchAll(/(\d{4}-\d\d-\d\d) (\d\d:\d\d) (\d+):(\d\d):(\d\d) (fast|slow)/g)];
  const [first, second] = points.map(([, date, time, hours, minutes, seconds, side]) => ({
    at: Date.parse(`${date}T${time}:00Z`),
    ahead: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * (side === 'fast' ? 1 : -1),
  }));
  const share = (Date.parse(`${shown}Z`) - first!.at) / (second!.at - first!.at);
  const ahead = first!.ahead + share * (second!.ahead - first!.ahead);
  return Math.round(ahead) - ahead;
}

const findStrangers = (taken: readonly ClockAdvice[], clocks: readonly ClockProof[]) =>
  taken.filter(({ camera }) => !clocks.some(({ model }) => model === camera.model)).map(({ line }) => line);

function findWrong(clocks: readonly ClockProof[]): readonly string[] {
  return clocks.flatMap(({ model, by, advice, worst, stated, twice }) => [
    ...(worst > stated ? [`${model}: ${by === 'line' ? advice!.confidence : 'by a pair'}`] : []),
    ...(twice !== undefined && twice.worst > twice.stated ? [`${model}: by two pairs`] : []),
  ]);
}
