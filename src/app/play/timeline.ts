/** A photo's time in the playback. */
export interface Moment {
  /** Milliseconds of playback at which the way arrives at it, and at which it goes on. */
  readonly from: number;
  readonly until: number;
}

export interface Timeline {
  /** One for each stop of the way. */
  readonly moments: readonly Moment[];
  /** Milliseconds. */
  readonly duration: number;
  /** Where each local day begins: its date, and the index of its first stop. */
  readonly days: readonly { readonly date: string; readonly stop: number }[];
}

/** On the way after the stop of this index: by a share (0…1) of the leg to the next; 0 while the photo is looked at. */
export interface Playhead {
  readonly stop: number;
  readonly share: number;
}

/** How long a photo is looked at, in milliseconds. */
const look = 3000;
/** A quarter of an hour passes in a second; less than the shortest is made longer, and longer waits pass no slower. */
const pace = { real: 900, shortest: 800, longest: 4000 };

/** Lays the stops of a way out on the time that it takes to watch it: moving is quick, waiting is cut short. */
export function makeTimeline(
  stops: readonly { readonly instant: number; readonly photo: { readonly datetime?: string } }[],
): Timeline {
  const moments: Moment[] = [];
  for (const [index, { instant }] of stops.entries()) {
    const before = moments.at(-1);
    const gap = instant - (stops[index - 1]?.instant ?? instant);
    const from = before ? before.until + Math.min(pace.longest, Math.max(pace.shortest, gap / pace.real)) : 0;
    moments.push({ from, until: from + look });
  }
  return { moments, duration: moments.at(-1)?.until ?? 0, days: listDays(stops) };
}

/** Where each local day of a way begins. */
export function listDays(
  stops: readonly { readonly photo: { readonly datetime?: string } }[],
): Timeline['days'] {
  const days: { date: string; stop: number }[] = [];
  for (const [stop, { photo }] of stops.entries()) {
    const date = (photo.datetime ?? '').slice(0, 10);
    if (date !== days.at(-1)?.date) days.push({ date, stop });
  }
  return days;
}

/** Where the way is at a time of the playback. */
export function playheadAt({ moments }: Timeline, time: number): Playhead {
  const stop = Math.max(
    0,
    moments.findLastIndex(({ from }) => from <= time),
  );
  const [here, next] = [moments[stop], moments[stop + 1]];
  if (!here || !next || time <= here.until) return { stop, share: 0 };
  return { stop, share: (time - here.until) / (next.from - here.until) };
}

/** The index in `days` of the day that a stop belongs to. */
export const dayOf = ({ days }: Timeline, stop: number) => days.findLastIndex((day) => day.stop <= stop);
