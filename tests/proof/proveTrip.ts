import { makeJournal, type MadeJournal } from '../../src/journal/makeJournal.ts';
import type { ClockAdvice, Report } from '../../src/journal/report/report.ts';
import { makeReport } from '../../src/journal/report/makeReport.ts';
import { measure } from './earth.ts';
import type { MadeTrip, TrueClock, TruePhoto } from './madeTrip.ts';

/** What the report made of one camera's clock, beside the truth. */
export interface ClockProof {
  readonly model: string;
  /** Of the truth: the standard deviation in seconds that no finding can be better than. */
  readonly bound: number;
  readonly advice: ClockAdvice | undefined;
  /** Seconds from the truth after the author did as told: in the middle of the camera's photos, and at the worst of them. */
  readonly middle: number;
  readonly worst: number;
  /** Whether the line was found, or two photos of one moment settled it. */
  readonly by: 'line' | 'pair';
}

export interface SourceProof {
  readonly source: string;
  readonly count: number;
  /** Metres. */
  readonly median: number;
  readonly most: number;
  /** Share within the accuracy that is stated. */
  readonly honest: number;
}

export interface Proof {
  readonly clocks: readonly ClockProof[];
  /** Advice of cameras whose clock is right, or that is off by more than its confidence allows. */
  readonly wrong: readonly string[];
  readonly located: number;
  readonly tellable: number;
  readonly tellableLocated: number;
  /** Those without position of their own. */
  readonly all: SourceProof;
  readonly sources: readonly SourceProof[];
}

/**
 * Does with a made trip what an author would: looks at the report, writes the lines of which it is at least fairly sure
 * into photos.yaml, settles the other cameras by two photos of one moment, and builds again.
 */
export function proveTrip(made: MadeTrip): Proof {
  const advice = reportOn(makeJournal(made.library([]))).trips[0]!.clocks;
  const taken = advice.filter(({ confidence }) => confidence !== 'guess');
  const lines = taken.map(({ line }) => line);
  const unsettled = made.clocks.filter(({ model }) => !taken.some(({ camera }) => camera.model === model));
  const pairs = unsettled.map(
    ({ model, zone, same }) => `- { model: ${model}, zone: ${zone}, same: [${same.join(', ')}] }`,
  );
  const result = makeJournal(made.library([...lines, ...pairs]));
  const clocks = made.clocks.map((clock) =>
    proveClock(clock, made, result, advice, unsettled.includes(clock)),
  );
  return { clocks, wrong: findWrong(taken, clocks), ...proveSpots(made.photos, result) };
}

const reportOn = (result: MadeJournal): Report => makeReport(result, new Map());

function proveClock(
  clock: TrueClock,
  { photos }: MadeTrip,
  result: MadeJournal,
  advice: readonly ClockAdvice[],
  paired: boolean,
): ClockProof {
  const dated = new Map(result.located[0]!.photos.map(({ source, taken }) => [source.file, taken]));
  const own = photos.filter(({ model }) => model === clock.model);
  const errors = own.map(({ file, instant, offset: wallOffset }) => {
    // Where no offset is known, the clock on the wall alone is meant, which is that of the place.
    const { local = '', offset = wallOffset } = dated.get(file) ?? {};
    // A whole second on the clock is half a second later on average.
    return Date.parse(`${local}${offset}`) / 1000 + 0.5 - instant;
  });
  const worst = errors.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
  return {
    model: clock.model,
    bound: clock.bound,
    advice: advice.find(({ camera }) => camera.model === clock.model),
    middle: errors.reduce((a, b) => a + b) / errors.length,
    worst,
    by: paired ? 'pair' : 'line',
  };
}

/** A line that is `sure` or `likely` and makes a clock no better than some seconds off. */
function findWrong(taken: readonly ClockAdvice[], clocks: readonly ClockProof[]): string[] {
  return taken.flatMap(({ camera, confidence, line }) => {
    const clock = clocks.find(({ model }) => model === camera.model);
    const limit = confidence === 'sure' ? 3 : 10;
    return clock !== undefined && Math.abs(clock.middle) <= limit ? [] : [`${confidence}: ${line}`];
  });
}

function proveSpots(photos: readonly TruePhoto[], result: MadeJournal) {
  const files = new Map([...result.sources].map(([id, { file }]) => [id, file]));
  const spots = new Map(result.journal.photos.map(({ id, spot }) => [files.get(id), spot]));
  const worked = photos.filter(({ own }) => !own);
  const fixes = worked.flatMap(({ file, position }) => {
    const spot = spots.get(file);
    return spot
      ? [{ file, source: spot.source, off: measure(position, spot), within: spot.accuracy ?? 0 }]
      : [];
  });
  const found = new Set(fixes.map(({ file }) => file));
  const tellable = worked.filter(({ told }) => told.track || told.nearby || told.place);
  const bySource = (source: string) => fixes.filter((fix) => fix.source === source);
  return {
    located: photos.filter(({ file }) => spots.get(file)).length / photos.length,
    tellable: tellable.length,
    tellableLocated: tellable.filter(({ file }) => found.has(file)).length / tellable.length,
    all: summarize('all', fixes),
    sources: ['track', 'nearby', 'sidecar', 'post'].map((source) => summarize(source, bySource(source))),
  };
}

function summarize(
  source: string,
  fixes: readonly { readonly off: number; readonly within: number }[],
): SourceProof {
  const sorted = fixes.map(({ off }) => off).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  const honest = fixes.filter(({ off, within }) => off <= within).length / fixes.length;
  return { source, count: fixes.length, median: at(0.5), most: at(0.95), honest };
}
