import { ByteReader } from '../photo/container/byteReader.ts';
import { listBoxes, type Box } from '../photo/container/listBoxes.ts';
import type { HeifItem } from '../photo/container/listHeifItems.ts';

/** Pictures and how they are put together. */
const pictures = new Set(['av01', 'hvc1', 'avc1', 'vvc1', 'jpeg', 'grid', 'iden', 'iovl', 'tmap']);

interface Reference {
  readonly kind: string;
  readonly from: number;
  readonly to: readonly number[];
}

/**
 * The items that make up the picture that is shown: what it is put together from, its transparency, gain map and small
 * copies. Further pictures, which nobody sees, are none of them.
 */
export function findShownItems(
  bytes: Uint8Array,
  boxes: readonly Box[],
  items: readonly HeifItem[],
  primary: number,
): readonly HeifItem[] {
  const references = boxes.filter(({ type }) => type === 'iref').flatMap((box) => readReferences(bytes, box));
  const typeOf = new Map(items.map(({ id, type }) => [id, type]));
  const shown = new Set([primary]);
  const belongs = ({ kind, from, to }: Reference) => {
    const ofShown = to.some((id) => shown.has(id));
    if (kind === 'dimg') return shown.has(from) || (typeOf.get(from) === 'tmap' && ofShown);
    return (kind === 'auxl' || kind === 'thmb') && ofShown;
  };
  for (let before = 0; before < shown.size;) {
    before = shown.size;
    for (const reference of references.filter(belongs))
      for (const id of [reference.from, ...(reference.kind === 'dimg' ? reference.to : [])]) shown.add(id);
  }
  return items.filter(({ id, type }) => shown.has(id) && pictures.has(type));
}

/** Each box in `iref` leads from one item to others. */
function readReferences(bytes: Uint8Array, iref: Box): readonly Reference[] {
  const size = bytes[iref.start] === 0 ? 2 : 4;
  return listBoxes(bytes, iref.start + 4, iref.end).map(({ type, start, end }) => {
    const reader = new ByteReader(bytes, start, end);
    const from = reader.uint(size);
    const count = Math.min(reader.uint(2), Math.floor(reader.left / size));
    return { kind: type, from, to: Array.from({ length: count }, () => reader.uint(size)) };
  });
}
