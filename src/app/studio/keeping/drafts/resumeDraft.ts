import type { TextConflict, TripTexts } from '../../trip/openedTrip.ts';
import type { Draft } from './openDrafts.ts';

export interface ResumedTexts {
  /** As they shall be: what is kept of the trip with the draft's edits; where both have changed, the draft's. */
  readonly now: TripTexts;
  /** Texts that the draft edits and that have been changed since by somebody else. */
  readonly conflicts: readonly TextConflict[];
}

/** Goes on with a draft over the trip as it is read now. */
export function resumeDraft({ base, now }: Pick<Draft, 'base' | 'now'>, kept: TripTexts): ResumedTexts {
  const resumed = new Map(kept);
  const conflicts: TextConflict[] = [];
  for (const [path, text] of now) {
    const [before, theirs] = [base.get(path), kept.get(path)];
    if (text === before) continue;
    resumed.set(path, text);
    if (theirs !== before && theirs !== text) conflicts.push({ path, theirs });
  }
  return { now: resumed, conflicts };
}
