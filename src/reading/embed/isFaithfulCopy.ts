import type { PhotoFacts } from '../../journal/photoFacts.ts';
import type { EmbeddedFacts } from './embeddedFacts.ts';

/** Degrees: a centimetre. */
const closest = 1e-7;

/**
 * Whether a copy is read as it shall be: the same of all that was not written, and the position that was. Of texts that
 * were written nothing is asked, as a reader leaves out those that cameras write by themselves.
 */
export function isFaithfulCopy(before: PhotoFacts, after: PhotoFacts, written: EmbeddedFacts): boolean {
  const left = JSON.stringify(listLeft(before, written)) === JSON.stringify(listLeft(after, written));
  return left && isAt(after, written.spot) && isFrom(after, written.taken);
}

function listLeft(facts: PhotoFacts, written: EmbeddedFacts): readonly unknown[] {
  const { video, captionSource, problems, datum, ...rest } = facts;
  const isWritten = (name: string) => name in written;
  const members = Object.entries(rest).filter(([name]) => !isWritten(name));
  return [
    ...members.toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ...(isWritten('caption') ? [] : [captionSource]),
    // A new position has no faults of the old one.
    ...(isWritten('spot') ? [] : [datum, problems]),
    // What moves stands elsewhere, and is as long as before.
    video && { ...video, part: video.part?.length },
  ];
}

function isAt({ spot }: PhotoFacts, written: EmbeddedFacts['spot']): boolean {
  if (!written) return true;
  return spot !== undefined && isClose(spot.lat, written.lat) && isClose(spot.lon, written.lon);
}

const isClose = (one: number, other: number) => Math.abs(one - other) < closest;

const isFrom = ({ taken }: PhotoFacts, written: EmbeddedFacts['taken']) =>
  !written || taken?.local === written.local;
