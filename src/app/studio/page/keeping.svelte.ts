import { Draft } from '../draft/draft.svelte.ts';
import { beginSession, type Session } from '../keeping/drafts/beginSession.ts';
import { resumeDraft } from '../keeping/drafts/resumeDraft.ts';
import type { DraftState } from '../keeping/drafts/writeDrafts.ts';
import type { OpenedTrip } from '../trip/openedTrip.ts';
import { comparedTexts } from './comparedTexts.ts';

/** What keeps the work on a trip until it is saved: through reload and crash, and apart from other pages. */
export class Keeping {
  draft: Draft;
  /** Work that was left unsaved has been taken up again. */
  isResumed = false;
  state: DraftState = $state.raw('kept');
  /** Other pages of this browser that work on the same trip. */
  others = $state.raw(0);
  #session: Session | undefined;

  private constructor({ texts }: OpenedTrip) {
    this.draft = new Draft(texts);
  }

  /** Takes up what was left unsaved of the trip. */
  static async open(trip: OpenedTrip): Promise<Keeping> {
    const keeping = new Keeping(trip);
    keeping.#begin(
      await beginSession(trip, {
        onState: (state) => (keeping.state = state),
        onOthers: (count) => (keeping.others = count),
      }),
      trip,
    );
    return keeping;
  }

  #begin(session: Session, { texts }: OpenedTrip): void {
    this.#session = session;
    const [left] = session.left;
    if (!left) return;
    const { now, conflicts } = resumeDraft(left, texts);
    this.draft = new Draft(now, comparedTexts(texts, left.base, conflicts));
    this.isResumed = true;
    session.takeOver(left, this.draft.kept, this.draft.texts);
  }

  /** To be called whenever texts have changed. */
  note(): void {
    this.#session?.note(this.draft.kept, this.draft.texts);
  }

  close(): void {
    this.#session?.close();
  }
}
