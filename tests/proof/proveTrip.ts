import type { MadeJournal } from '../../src/journal/makeJournal.ts';
import { measure } from './earth.ts';
import type { MadeTrip, TruePhoto } from './madeTrip.ts';
import { settleTrip, type SettledTrip } from './proveClock.ts';

export interface SourceProof {
  readonly source: string;
  readonly count: number;
  /** Metres. */
  readonly median: number;
  readonly most: number;
  /** Share within the accuracy that is stated. */
  readonly honest: number;
}

export interface Proof extends Pick<SettledTrip, 'clocks' | 'wrong'> {
  readonly located: number;
  readonly tellable: number;
  readonly tellableLocated: number;
  /** Those without position of their own. */
  readonly all: SourceProof;
  readonly sources: readonly SourceProof[];
}

/** What becomes of a made trip in the hands of an author who does as told. */
export function proveTrip(made: MadeTrip): Proof {
  const { result, clocks, wrong } = settleTrip(made);
  return { clocks, wrong, ...proveSpots(made.photos, result) };
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
