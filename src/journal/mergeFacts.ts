import type { PhotoSource } from './library.ts';
import type { PhotoFacts } from './photoFacts.ts';

/** What the shown file does not say, its companions may. */
export function mergeFacts({ facts, companions = [] }: PhotoSource): PhotoFacts {
  return companions.reduce<PhotoFacts>((merged, companion) => ({ ...companion.facts, ...merged }), facts);
}
