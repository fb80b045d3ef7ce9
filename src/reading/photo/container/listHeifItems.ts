import { joinBytes } from './bytes.ts';
import { ByteReader } from './byteReader.ts';
import { listBoxes, type Box } from './listBoxes.ts';

export interface HeifItem {
  readonly id: number;
  /** `Exif`, `mime`, `hvc1`, `av01`, `grid`… */
  readonly type: string;
  readonly contentType?: string;
  /** True where the file gives it no length: all that follows may be its own, or it is what was left of a removed one. */
  readonly isOpen: boolean;
  /** Where its bytes lie in the file; none where they lie elsewhere, or inside other items. */
  readonly places: readonly Place[] | undefined;
  /** Its bytes; none where the file does not hold them all. */
  readonly data: () => Uint8Array | undefined;
}

/** Bytes of a file, `end` not among them. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

interface Extent {
  readonly offset: number;
  readonly length: number;
}

interface Location {
  /** 0: this file. */
  readonly file: number;
  /** 0: in the file, 1: in the `idat` box. */
  readonly method: number;
  readonly extents: readonly Extent[];
}

const largest = 64 * 1024 * 1024;

/** The items of a `meta` box: `iinf` names them, `iloc` says where they are. */
export function listHeifItems(bytes: Uint8Array, boxes: readonly Box[]): HeifItem[] {
  const find = (type: string) => boxes.find((box) => box.type === type);
  const info = find('iinf');
  const locationBox = find('iloc');
  const locations = locationBox ? readLocations(bytes, locationBox) : new Map<number, Location>();
  const idat = find('idat');
  if (!info) return [];
  const entriesStart = info.start + (bytes[info.start] === 0 ? 6 : 8);
  return listBoxes(bytes, entriesStart, info.end)
    .filter(({ type }) => type === 'infe')
    .flatMap((box) => {
      const entry = readEntry(bytes, box);
      if (!entry) return [];
      const location = locations.get(entry.id);
      const isOpen = location?.extents.every(({ length }) => length === 0) ?? false;
      const places = findPlaces(bytes, location, idat);
      return [{ ...entry, isOpen, places, data: () => collect(bytes, places) }];
    });
}

function readEntry(bytes: Uint8Array, box: Box): Omit<HeifItem, 'data' | 'isOpen' | 'places'> | undefined {
  const version = bytes[box.start] ?? 0;
  if (version < 2) return undefined;
  const reader = new ByteReader(bytes, box.start + 4, box.end);
  const id = reader.uint(version === 2 ? 2 : 4);
  reader.uint(2);
  const type = reader.text(4);
  if (type !== 'mime') return { id, type };
  reader.textToZero();
  return { id, type, contentType: reader.textToZero() };
}

function readLocations(bytes: Uint8Array, box: Box): Map<number, Location> {
  const version = bytes[box.start] ?? 0;
  const reader = new ByteReader(bytes, box.start + 4, box.end);
  const sizes = reader.uint(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const count = reader.uint(version < 2 ? 2 : 4);
  const locations = new Map<number, Location>();
  for (let item = 0; item < count && reader.left > 0; item++) {
    const id = reader.uint(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : reader.uint(2) & 15;
    const file = reader.uint(2);
    const base = reader.uint(baseSize);
    const extentCount = reader.uint(2);
    const extents: Extent[] = [];
    for (let extent = 0; extent < extentCount && reader.left > 0; extent++) {
      reader.uint(indexSize);
      extents.push({ offset: base + reader.uint(offsetSize), length: reader.uint(lengthSize) });
    }
    if (!locations.has(id)) locations.set(id, { file, method, extents });
  }
  return locations;
}

function findPlaces(
  bytes: Uint8Array,
  location: Location | undefined,
  idat: Box | undefined,
): readonly Place[] | undefined {
  if (!location || location.method > 1 || location.file !== 0) return undefined;
  const whole = location.method === 0 ? { start: 0, end: bytes.length } : idat;
  return (
    whole &&
    location.extents.map(({ offset, length }) => {
      const start = Math.min(whole.start + offset, whole.end);
      return { start, end: length === 0 ? whole.end : Math.min(start + length, whole.end) };
    })
  );
}

function collect(bytes: Uint8Array, places: readonly Place[] | undefined): Uint8Array | undefined {
  if (!places) return undefined;
  let size = 0;
  const parts = places.map(({ start, end }) => {
    size += end - start;
    return size > largest ? new Uint8Array() : bytes.subarray(start, end);
  });
  const data = parts.length === 1 && parts[0] ? parts[0] : joinBytes(parts);
  return data.length > 0 ? data : undefined;
}
