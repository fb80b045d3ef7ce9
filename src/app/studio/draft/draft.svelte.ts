import type { TextChange, TextConflict, TripTexts } from '../trip/openedTrip.ts';
import {
  keepChanges,
  listChanges,
  openHistory,
  redo,
  settleStep,
  takeStep,
  undo,
  type Doing,
  type History,
} from './history.ts';

/** The texts of the trip that is worked on: every edit is a change of them, and all of it can be undone. */
export class Draft {
  #history: History;
  /** What would be written. */
  readonly changes: readonly TextChange[] = $derived.by(() => listChanges(this.#history));

  /** @param kept what is kept of them, where that is something else: work that was not saved goes on */
  constructor(texts: TripTexts, kept: TripTexts = texts) {
    this.#history = $state.raw(openHistory(texts, kept));
  }

  get texts(): TripTexts {
    return this.#history.texts;
  }

  get kept(): TripTexts {
    return this.#history.kept;
  }

  /** What undo would take back, as it was called when it was done. */
  get done(): string | undefined {
    return this.#history.past.at(-1)?.label;
  }

  get undone(): string | undefined {
    return this.#history.future[0]?.label;
  }

  do(doing: Doing): void {
    this.#history = takeStep(this.#history, doing);
  }

  undo(): void {
    this.#history = undo(this.#history);
  }

  redo(): void {
    this.#history = redo(this.#history);
  }

  /** These have been written. */
  saved(changes: readonly TextChange[]): void {
    this.#history = keepChanges(this.#history, changes);
  }

  /** Goes on with a text that somebody else has written, too. */
  settle(conflict: TextConflict, doing: Parameters<typeof settleStep>[2]): void {
    this.#history = settleStep(this.#history, conflict, doing);
  }
}
