import type { TextChange, TextConflict, TripTexts } from '../trip/openedTrip.ts';

/** Texts as they were and as they are, by path; undefined: there is none. */
type Texts = ReadonlyMap<string, string | undefined>;

/** One thing that the author did. */
export interface Step {
  /** `Caption`: what undo and redo call it. */
  readonly label: string;
  /** Of the texts that it changed. */
  readonly before: Texts;
  readonly after: Texts;
  /** What somebody else wrote, where this settled that; `before` is what they changed. */
  readonly theirs?: { readonly before: Texts; readonly after: Texts };
  /** What is typed into one field is one step, as long as nothing else happens and no pause is made. */
  readonly field?: string;
  /** Milliseconds, when it was last added to. */
  readonly at: number;
}

/** The texts of a trip that is worked on, with all that was done to them. */
export interface History {
  /** As they are kept: what is not in them has been changed. */
  readonly kept: TripTexts;
  readonly texts: TripTexts;
  readonly past: readonly Step[];
  /** What was undone, the next to do again first. */
  readonly future: readonly Step[];
}

export interface Doing {
  readonly label: string;
  readonly texts: Iterable<readonly [path: string, text: string | undefined]>;
  readonly field?: string;
  readonly at: number;
}

/** Milliseconds: who types on after a longer pause begins a new step. */
const pause = 2000;

export const openHistory = (texts: TripTexts, kept: TripTexts = texts): History => ({
  kept,
  texts,
  past: [],
  future: [],
});

/** Changes texts. What changes nothing is no step; what was undone is forgotten. */
export function takeStep(history: History, { label, texts, field, at }: Doing): History {
  const changed = [...texts].filter(([path, text]) => history.texts.get(path) !== text);
  if (changed.length === 0) return history;
  const last = history.past.at(-1);
  const goesOn = last !== undefined && field !== undefined && last.field === field && at - last.at <= pause;
  const before = new Map(changed.map(([path]) => [path, history.texts.get(path)]));
  const step: Step = {
    label,
    before: goesOn ? new Map([...before, ...last.before]) : before,
    after: goesOn ? new Map([...last.after, ...changed]) : new Map(changed),
    ...(field !== undefined && { field }),
    at,
  };
  return {
    ...history,
    texts: withTexts(history.texts, step.after),
    past: [...(goesOn ? history.past.slice(0, -1) : history.past), step],
    future: [],
  };
}

/**
 * Goes on with a text that somebody else has changed: what is written next is compared with theirs. Undo leads behind
 * that, too, to what was compared before: what is written then finds theirs once more, and cannot revert it unseen.
 *
 * @param text as it shall be
 */
export function settleStep(
  history: History,
  { path, theirs }: TextConflict,
  { label, text, at }: Pick<Doing, 'label' | 'at'> & { readonly text: string | undefined },
): History {
  const step: Step = {
    label,
    before: new Map([[path, history.texts.get(path)]]),
    after: new Map([[path, text]]),
    theirs: { before: new Map([[path, history.kept.get(path)]]), after: new Map([[path, theirs]]) },
    at,
  };
  return doStep({ ...history, future: [] }, step);
}

/** Takes the last step back; the same history where there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    kept: withTexts(history.kept, step.theirs?.before),
    texts: withTexts(history.texts, step.before),
    past: history.past.slice(0, -1),
    future: [settled(step), ...history.future],
  };
}

export function redo(history: History): History {
  const [step, ...future] = history.future;
  if (!step) return history;
  return doStep({ ...history, future }, step);
}

const doStep = ({ kept, texts, past, future }: History, step: Step): History => ({
  kept: withTexts(kept, step.theirs?.after),
  texts: withTexts(texts, step.after),
  past: [...past, step],
  future,
});

/** What would be written. A text that is there and shall not be is written empty. */
export function listChanges({ kept, texts }: History): readonly TextChange[] {
  const paths = [...new Set([...kept.keys(), ...texts.keys()])];
  return paths
    .map((path) => ({ path, before: kept.get(path), after: texts.get(path) ?? '' }))
    .filter(({ before, after }) => (before ?? '') !== after);
}

/** After these were written: they are what is kept. Undo still leads behind it, but not to before somebody else's share in them. */
export function keepChanges({ kept, texts, past, future }: History, changes: readonly TextChange[]): History {
  const written = new Map(changes.map(({ path, after }) => [path, after]));
  const shared = past.findLastIndex(({ theirs }) =>
    [...(theirs?.after.keys() ?? [])].some((path) => written.has(path)),
  );
  return {
    kept: withTexts(kept, written),
    texts,
    past: past.slice(shared + 1).map(settled),
    future,
  };
}

/** Typing that comes after something else is a step of its own. */
const settled = ({ field: _, ...step }: Step): Step => step;

function withTexts(texts: TripTexts, changes: Texts | undefined): TripTexts {
  if (!changes) return texts;
  const next = new Map(texts);
  for (const [path, text] of changes) {
    if (text === undefined) next.delete(path);
    else next.set(path, text);
  }
  return next;
}
