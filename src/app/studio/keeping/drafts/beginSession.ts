import type { TripTexts } from '../../trip/openedTrip.ts';
import { holdDraft, isHeld } from './holdDraft.ts';
import { isDraftOf, keyOf, listMarks, type DraftedTrip } from './isDraftOf.ts';
import { meetOthers } from './meetOthers.ts';
import { openDrafts, type Draft } from './openDrafts.ts';
import { isSame, writeDrafts, type DraftState } from './writeDrafts.ts';

export interface SessionEvents {
  /** Whether what has been edited would outlive the page. */
  onState(state: DraftState): void;
  /** How many other pages of this browser work on the same trip: what one saves, another will find changed. */
  onOthers(count: number): void;
}

/** A page's work on one trip, which outlives the page until it is saved. */
export interface Session {
  /** What was left unsaved of this trip by pages that are gone, the latest first. */
  readonly left: readonly Draft[];
  /** Texts have been edited, or saved. */
  note(base: TripTexts, now: TripTexts): void;
  /** Goes on with a draft that was left: it stays until what it has become is kept, however often that fails. */
  takeOver(draft: Draft, base: TripTexts, now: TripTexts): void;
  /** Resolves when all that was noted has been written, or could not be. */
  settled(): Promise<void>;
  /** Ends it; what is not saved stays kept. */
  close(): void;
}

/** Begins to keep what is done to a trip. */
export async function beginSession(
  trip: DraftedTrip,
  { onState, onOthers }: SessionEvents,
  factory?: IDBFactory,
): Promise<Session> {
  const { name, folder } = trip;
  const marks = listMarks(trip.files);
  const about = { id: makeId(), trip: keyOf(trip), name, marks, ...(folder && { folder }) };
  const drafts = openDrafts(factory);
  const [others, all] = await Promise.all([
    meetOthers(nameMeeting(trip), about.id, (ids) => onOthers(ids.size)),
    drafts.then((store) => store.list()).catch((): undefined => undefined),
  ]);
  if (!all) onState('lost');
  const left: Draft[] = [];
  for (const draft of all ?? [])
    if (!others.ids.has(draft.id) && (await isDraftOf(draft, trip)) && !(await isHeld(draft.id)))
      left.push(draft);
  const writer = writeDrafts(drafts, about, onState);
  /** As long as something is unsaved: browsers keep no page that holds something for going back. */
  let letGo: (() => void) | undefined;
  const hold = (isUnsaved: boolean) => {
    if (!isUnsaved) letGo?.();
    letGo = isUnsaved ? (letGo ?? holdDraft(about.id)) : undefined;
  };
  return {
    left,
    note(base, now) {
      hold(!isSame(base, now));
      writer.note(base, now);
    },
    takeOver({ id }, base, now) {
      hold(!isSame(base, now));
      writer.takeOver(id, base, now);
    },
    settled: writer.settled,
    close() {
      others.leave();
      hold(false);
      void writer
        .settled()
        .then(() => drafts)
        .then((store) => store.close())
        .catch(() => undefined);
    },
  };
}

/** Pages that opened the same thing meet: photos that lie nowhere are the same where all of them are. */
const nameMeeting = (trip: DraftedTrip) =>
  trip.key === undefined ? [keyOf(trip), ...listMarks(trip.files)].join('\n') : keyOf(trip);

/** `crypto.randomUUID` is not there on sites without TLS. */
const makeId = () =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
