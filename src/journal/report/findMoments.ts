import { groupBy } from '../groupBy.ts';
import type { LocatedPhoto } from '../settledPhoto.ts';

/**
 * Different files of one moment: by one camera, at one second of its clock and one fraction of it. Bursts have different
 * fractions or, where a camera writes none, numbers that follow each other, so only copies of another name or size are
 * meant: those whose pictures have the same shape.
 *
 * @returns paths inside the trip
 */
export function findMoments(photos: readonly LocatedPhoto[]): readonly (readonly string[])[] {
  const dated = photos.filter(({ facts }) => facts.taken !== undefined && isExact(facts.taken.local));
  const groups = groupBy(dated, ({ facts, source }) =>
    JSON.stringify([
      facts.taken?.local,
      facts.camera?.make,
      facts.camera?.model,
      facts.serial,
      (source.facts.width / source.facts.height).toFixed(2),
    ]),
  );
  return [...groups.values()]
    .filter((group) => group.length > 1 && !isBurst(group))
    .map((group) => group.map(({ source }) => source.file));
}

const isExact = (local: string) => /T\d\d:\d\d:\d\d/.test(local);

/** Names that differ in their last number alone, one after the other, at a clock without fractions. */
function isBurst(group: readonly LocatedPhoto[]): boolean {
  const numbers = group.map(({ source }) => /(\d+)\D*$/.exec(source.file)?.[1]).map(Number);
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted.every((number, index) => index === 0 || number - sorted[index - 1]! === 1);
}
