import { composeOrientation } from '../composeOrientation.ts';
import { withoutAbsent } from '../withoutAbsent.ts';
import { ByteReader } from './byteReader.ts';
import { listBoxes, type Box } from './listBoxes.ts';
import type { HeifItem } from './listHeifItems.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface HeifPicture {
  /** Of its primary item: `hvc1`, `av01`, `grid`… */
  readonly codec?: string;
  /** Pixels before turning, after cropping. */
  readonly size: { readonly width?: number; readonly height?: number };
  /** The largest of all pictures in the file before cropping: what is shown may be cut or put together from it. */
  readonly largest?: Size;
  /** `irot` and `imir` as one EXIF orientation. */
  readonly turned: number;
}

/** What `iprp` says of the primary picture: size, crop, rotation, mirroring. */
export function findHeifPicture(
  bytes: Uint8Array,
  boxes: readonly Box[],
  items: readonly HeifItem[],
): HeifPicture {
  const primary = findPrimary(bytes, boxes) ?? items[0]?.id;
  if (primary === undefined) return { size: {}, turned: 1 };
  const { all, own } = listProperties(bytes, boxes, primary);
  const codec = codecOf(primary, items, all);
  return {
    ...withoutAbsent({ codec, largest: findLargest(bytes, all) }),
    size: readSize(bytes, own),
    turned: readTurn(bytes, own),
  };
}

/** Number of the picture that is meant to be shown. */
export function findPrimary(bytes: Uint8Array, boxes: readonly Box[]): number | undefined {
  const box = boxes.find(({ type }) => type === 'pitm');
  return box && readPrimary(bytes, box);
}

/** Properties of all items, and those of one in the order in which they are applied. */
export function listProperties(
  bytes: Uint8Array,
  boxes: readonly Box[],
  item: number,
): { readonly all: readonly Box[]; readonly own: readonly Box[] } {
  const properties = boxes.find(({ type }) => type === 'iprp');
  if (!properties) return { all: [], own: [] };
  const inside = listBoxes(bytes, properties.start, properties.end);
  const container = inside.find(({ type }) => type === 'ipco');
  const all = container ? listBoxes(bytes, container.start, container.end) : [];
  const indices = inside
    .filter(({ type }) => type === 'ipma')
    .flatMap((box) => readAssociations(bytes, box, item));
  return { all, own: indices.flatMap((index) => all[index - 1] ?? []) };
}

function readPrimary(bytes: Uint8Array, box: Box): number {
  return new ByteReader(bytes, box.start + 4, box.end).uint(bytes[box.start] === 0 ? 2 : 4);
}

/** A grid has no codec of its own; its tiles, described by `av1C` or `hvcC`, have. */
function codecOf(
  primary: number,
  items: readonly HeifItem[],
  properties: readonly Box[],
): string | undefined {
  const type = items.find(({ id }) => id === primary)?.type;
  if (type !== 'grid' && type !== 'iden' && type !== 'iovl') return type;
  if (properties.some((box) => box.type === 'hvcC')) return 'hvc1';
  return properties.some((box) => box.type === 'av1C') ? 'av01' : type;
}

function readAssociations(bytes: Uint8Array, box: Box, wanted: number): number[] {
  const reader = new ByteReader(bytes, box.start, box.end);
  const version = reader.uint(1);
  const wide = (reader.uint(3) & 1) === 1;
  const count = reader.uint(4);
  for (let entry = 0; entry < count && reader.left > 0; entry++) {
    const id = reader.uint(version < 1 ? 2 : 4);
    const indices = Array.from({ length: reader.uint(1) }, () =>
      wide ? reader.uint(2) & 0x7fff : reader.uint(1) & 0x7f,
    );
    if (id === wanted) return indices;
  }
  return [];
}

function readSize(bytes: Uint8Array, properties: readonly Box[]): HeifPicture['size'] {
  const extents = properties.find(({ type }) => type === 'ispe');
  if (!extents) return {};
  const size = readExtents(bytes, extents);
  const crop = properties.find(({ type }) => type === 'clap');
  if (!crop) return size;
  const fractions = new ByteReader(bytes, crop.start, crop.end);
  const width = Math.round(fractions.uint(4) / fractions.uint(4));
  const height = Math.round(fractions.uint(4) / fractions.uint(4));
  const fits = width > 0 && height > 0 && width <= size.width && height <= size.height;
  return fits ? { width, height } : size;
}

function readExtents(bytes: Uint8Array, box: Box): Size {
  const reader = new ByteReader(bytes, box.start + 4, box.end);
  return { width: reader.uint(4), height: reader.uint(4) };
}

function findLargest(bytes: Uint8Array, properties: readonly Box[]): Size | undefined {
  const sizes = properties.filter(({ type }) => type === 'ispe').map((box) => readExtents(bytes, box));
  const pixels = ({ width, height }: Size) => width * height;
  return sizes.reduce<Size | undefined>(
    (largest, size) => (largest && pixels(largest) >= pixels(size) ? largest : size),
    undefined,
  );
}

/** Quarter turns against the clock, as EXIF orientations. */
const turns = [1, 8, 3, 6] as const;

function readTurn(bytes: Uint8Array, properties: readonly Box[]): number {
  return properties.reduce((turned, { type, start }) => {
    const value = bytes[start] ?? 0;
    if (type === 'irot') return composeOrientation(turned, turns[value & 3] ?? 1);
    if (type === 'imir') return composeOrientation(turned, (value & 1) === 0 ? 4 : 2);
    return turned;
  }, 1);
}
