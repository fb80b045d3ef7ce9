import type { PhotoFacts } from '../../src/journal/photoFacts.ts';
import type { Answers } from './oracleAnswers.ts';

export type Verdict = 'agree' | 'differ' | 'missing' | 'only ours';

export interface Comparison {
  readonly file: string;
  readonly field: string;
  readonly verdict: Verdict;
  readonly ours?: string | number | undefined;
  readonly theirs?: string | number | undefined;
  /** Whether this reader gives the photo a position. */
  readonly isPlaced: boolean;
  /** The time that the oracle gives. */
  readonly oracleTaken?: string | undefined;
}

/** How far numbers may lie apart: positions by a centimetre, the rest by what rounding takes. */
const tolerances: Readonly<Record<string, number>> = { lat: 1e-7, lon: 1e-7, altitude: 1e-3, heading: 1e-3 };

/** This reader's facts against the oracle's, field by field; fields that neither has are left out. */
export function compareFacts(file: string, facts: PhotoFacts, theirs: Answers): Comparison[] {
  const ours = ownAnswers(facts);
  return Object.keys(theirs).flatMap((field) => {
    const [own, other] = [ours[field], theirs[field]];
    if (own === undefined && other === undefined) return [];
    const context = { isPlaced: facts.spot !== undefined, oracleTaken: theirs.taken?.toString() };
    return [{ file, field, verdict: judge(field, own, other), ours: own, theirs: other, ...context }];
  });
}

function ownAnswers(facts: PhotoFacts): Answers {
  return {
    format: facts.format,
    width: facts.width,
    height: facts.height,
    orientation: facts.orientation,
    taken: facts.taken?.local,
    offset: facts.taken?.offset,
    gpsTime: facts.gpsTime,
    lat: facts.spot?.lat,
    lon: facts.spot?.lon,
    altitude: facts.spot?.altitude,
    heading: facts.spot?.heading,
    caption: facts.caption,
    title: facts.title,
    keywords: facts.keywords?.join(' | '),
    make: facts.camera?.make,
    model: facts.camera?.model,
    lens: facts.camera?.lens,
    fNumber: facts.camera?.fNumber,
    exposure: facts.camera?.exposure,
    iso: facts.camera?.iso,
    focal: facts.camera?.focal,
  };
}

function judge(field: string, own: string | number | undefined, other: string | number | undefined): Verdict {
  if (other === undefined) return 'only ours';
  if (own === undefined) return 'missing';
  if (typeof own === 'number' && typeof other === 'number') {
    return Math.abs(own - other) <= (tolerances[field] ?? Math.abs(other) * 1e-8) ? 'agree' : 'differ';
  }
  return String(own) === String(other) ? 'agree' : 'differ';
}
