import type { TripTexts } from '../../trip/openedTrip.ts';
import type { Draft, Drafts } from './openDrafts.ts';

/** `full`: there is no room for the draft. `lost`: the browser keeps none. In both a reload loses what was not saved. */
export type DraftState = 'kept' | 'writing' | 'full' | 'lost';

export interface DraftWriter {
  /** Texts have been edited, or saved: nothing is kept of a trip that is as it was read. */
  note(base: TripTexts, now: TripTexts): void;
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
    try {
      const store = await drafts;
      await (isSame(draft.base, draft.now) ? store.forget(draft.id) : store.keep(draft));
      return 'kept';
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'lost';
    }
  }

  return {
    note(base, now) {
      next = { base, now };
      writing ??= work();
    },
    settled: () => writing ?? Promise.resolve(),
  };
}

export function isSame(a: TripTexts, b: TripTexts): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}
