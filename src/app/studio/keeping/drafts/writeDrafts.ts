import type { TripTexts } from '../../trip/openedTrip.ts';
import type { Draft, Drafts } from './openDrafts.ts';

/** `full`: there is no room for the draft. `lost`: the browser keeps none. In both a reload loses what was not saved. */
export type DraftState = 'kept' | 'writing' | 'full' | 'lost';

export interface DraftWriter {
  /** Texts have been edited, or saved: nothing is kept of a trip that is as it was read. */
  note(base: TripTexts, now: TripTexts): void;
  /** As `note`, of work that another draft began: that one goes when this has been written, and no sooner. */
  takeOver(id: string, base: TripTexts, now: TripTexts): void;
  /** Resolves when all that was noted has been written, or could not be. */
  settled(): Promise<void>;
}

/** Writes the latest draft and no other, one at a time, however fast somebody types. */
export function writeDrafts(
  drafts: Promise<Drafts>,
  about: Pick<Draft, 'id' | 'trip' | 'name' | 'folder' | 'marks'>,
  onState: (state: DraftState) => void,
): DraftWriter {
  let next: Pick<Draft, 'base' | 'now'> | undefined;
  let writing: Promise<void> | undefined;
  /** Drafts that were taken over and are still in the store. */
  const replaced = new Set<string>();

  async function work(): Promise<void> {
    onState('writing');
    let state: DraftState = 'kept';
    while (next) {
      const { base, now } = next;
      next = undefined;
      state = await write({ ...about, base, now, at: Date.now() });
    }
    writing = undefined;
    onState(state);
  }

  async function write(draft: Draft): Promise<DraftState> {
    const others = [...replaced];
    try {
      const store = await drafts;
      await (isSame(draft.base, draft.now) ? store.forget([draft.id, ...others]) : store.keep(draft, others));
      for (const id of others) replaced.delete(id);
      return 'kept';
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'lost';
    }
  }

  function note(base: TripTexts, now: TripTexts): void {
    next = { base, now };
    writing ??= work();
  }

  return {
    note,
    takeOver(id, base, now) {
      replaced.add(id);
      note(base, now);
    },
    settled: () => writing ?? Promise.resolve(),
  };
}

export function isSame(a: TripTexts, b: TripTexts): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}
