import type { OpenedTrip, TripTexts } from '../../trip/openedTrip.ts';
import { meetOthers } from './meetOthers.ts';
import { openDrafts, type Draft } from './openDrafts.ts';
import { writeDrafts, type DraftState } from './writeDrafts.ts';

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
  /** Lets go of a draft that was left, once it is taken over or is not wanted: what was noted is written first. */
  settle(draft: Draft): Promise<void>;
  /** Resolves when all that was noted has been written. */
  settled(): Promise<void>;
  /** Ends it; what is not saved stays kept. */
  close(): void;
}

/** Begins to keep what is done to a trip. */
export async function beginSession(
  trip: Pick<OpenedTrip, 'name' | 'key' | 'folder'>,
  { onState, onOthers }: SessionEvents,
  factory?: IDBFactory,
): Promise<Session> {
  const { name, folder } = trip;
  const about = { id: makeId(), trip: keyOf(trip), name, ...(folder && { folder }) };
  const drafts = openDrafts(factory);
  const [others, all] = await Promise.all([
    meetOthers(about.trip, about.id, (ids) => onOthers(ids.size)),
    drafts.then((store) => store.list()).catch((): undefined => undefined),
  ]);
  if (!all) onState('lost');
  const left = (all ?? []).filter((draft) => draft.trip === about.trip && !others.ids.has(draft.id));
  const writer = writeDrafts(drafts, about, onState);
  return {
    left,
    note: writer.note,
    async settle({ id }) {
      await writer.settled();
      await (await drafts).forget(id);
    },
    settled: writer.settled,
    close() {
      others.leave();
      void writer
        .settled()
        .then(() => drafts)
        .then((store) => store.close())
        .catch(() => undefined);
    },
  };
}

const keyOf = ({ key, name }: Pick<OpenedTrip, 'name' | 'key'>) => key ?? `dropped ${name}`;

/** `crypto.randomUUID` is not there on sites without TLS. */
const makeId = () =>
  [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
