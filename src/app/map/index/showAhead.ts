import { unpackPins, type PackedPins } from '../columns/overview.ts';
import { seeIn } from './seenPin.ts';
import { isOfAllTimes } from './timeQuery.ts';
import type { AskedIndex } from './askIndex.ts';

/** An index that answers which pins are seen from far away out of the page itself, before its worker has come. */
export function showAhead<Index extends Pick<AskedIndex, 'pins'>>(
  index: Index,
  packed: PackedPins | undefined,
): Index {
  const zooms = packed ? unpackPins(packed) : [];
  return {
    ...index,
    pins(query, zoom) {
      const known = isOfAllTimes(query) ? zooms[zoom] : undefined;
      return known ? Promise.resolve(seeIn(query.box, known)) : index.pins(query, zoom);
    },
  };
}
