import type { PhotoFacts } from '../../journal/photoFacts.ts';
import type { EmbeddedFacts } from './embeddedFacts.ts';

/** Degrees: as positions are published at the finest. */
const finest = 1e-6;

/** The facts that a file does not say yet, so that nothing is written into it that its author has not changed. */
export function leaveOutKnown(facts: EmbeddedFacts, known: PhotoFacts): EmbeddedFacts {
  const left = Object.entries(facts).filter(([name]) => !isKnown(name as keyof EmbeddedFacts, facts, known));
  return Object.fromEntries(left);
}

function isKnown(name: keyof EmbeddedFacts, facts: EmbeddedFacts, known: PhotoFacts): boolean {
  switch (name) {
    case 'spot':
      return isSamePlace(facts.spot, known);
    case 'taken':
      return isSameTime(facts.taken, known.taken);
    case 'keywords':
      return JSON.stringify(facts.keywords) === JSON.stringify(known.keywords ?? []);
    default:
      return (facts[name] ?? '') === (known[name] ?? '');
  }
}

/** A position in another datum is another one. */
function isSamePlace(spot: EmbeddedFacts['spot'], { spot: known, datum }: PhotoFacts): boolean {
  if (!spot) return true;
  if (!known || datum !== undefined) return false;
  return Math.abs(spot.lat - known.lat) <= finest && Math.abs(spot.lon - known.lon) <= finest;
}

/** A time that stands in the file's name alone is not in the file. */
function isSameTime(taken: EmbeddedFacts['taken'], known: PhotoFacts['taken']): boolean {
  if (!taken) return true;
  const isSameOffset = taken.offset === undefined || taken.offset === known?.offset;
  return known?.source !== 'name' && taken.local === known?.local && isSameOffset;
}
