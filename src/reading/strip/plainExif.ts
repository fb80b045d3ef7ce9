import { viewOf } from '../photo/container/bytes.ts';
import { TiffReader, type TiffEntry } from '../photo/tiff/tiffReader.ts';

/** All that is left of a photo's EXIF. */
export interface PlainExif {
  /** 1…8. */
  readonly orientation: number;
  readonly resolution?: Resolution;
}

interface Resolution {
  readonly x: Fraction;
  readonly y: Fraction;
  /** Of length: 2 inch, 3 centimetre. */
  readonly unit: number;
}

type Fraction = readonly [numerator: number, denominator: number];

const orientationTag = 0x0112;
const xTag = 0x011a;
const yTag = 0x011b;
const unitTag = 0x0128;

/** How a picture is turned and how large it is printed, out of a TIFF structure. */
export function readPlainExif(tiff: Uint8Array | undefined): PlainExif {
  const reader = tiff && TiffReader.open(tiff);
  if (!reader) return { orientation: 1 };
  const directory = reader.directory(reader.firstDirectory);
  const number = (tag: number) => directory.get(tag)?.numbers()[0] ?? 0;
  const written = number(orientationTag);
  const [x, y] = [xTag, yTag].map((tag) => readFraction(directory.get(tag), reader.little));
  const unit = number(unitTag);
  return {
    orientation: Number.isInteger(written) && written >= 1 && written <= 8 ? written : 1,
    ...(x && y && { resolution: { x, y, unit: unit === 3 ? 3 : 2 } }),
  };
}

function readFraction(entry: TiffEntry | undefined, little: boolean): Fraction | undefined {
  const bytes = entry?.type === 5 ? entry.bytes() : new Uint8Array();
  if (bytes.length < 8) return undefined;
  const view = viewOf(bytes);
  const [numerator, denominator] = [view.getUint32(0, little), view.getUint32(4, little)];
  // What is larger is no resolution.
  return numerator > 0 && denominator > 0 && numerator / denominator < 100_000
    ? [numerator, denominator]
    : undefined;
}

/** The same as a TIFF structure of one directory; none where there is nothing to say. */
export function makePlainExif({ orientation, resolution }: PlainExif): Uint8Array | undefined {
  if (orientation === 1 && !resolution) return undefined;
  const count = resolution ? 4 : 1;
  const end = 8 + 2 + count * 12 + 4;
  const bytes = new Uint8Array(end + (resolution ? 16 : 0));
  const view = viewOf(bytes);
  bytes.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  view.setUint16(8, count);
  const short = (index: number, tag: number, value: number) => {
    writeHead(view, index, tag, 3);
    view.setUint16(10 + index * 12 + 8, value);
  };
  const fraction = (index: number, tag: number, at: number, [numerator, denominator]: Fraction) => {
    writeHead(view, index, tag, 5);
    view.setUint32(10 + index * 12 + 8, at);
    view.setUint32(at, numerator);
    view.setUint32(at + 4, denominator);
  };
  short(0, orientationTag, orientation);
  if (!resolution) return bytes;
  fraction(1, xTag, end, resolution.x);
  fraction(2, yTag, end + 8, resolution.y);
  short(3, unitTag, resolution.unit);
  return bytes;
}

function writeHead(view: DataView, index: number, tag: number, type: number): void {
  view.setUint16(10 + index * 12, tag);
  view.setUint16(10 + index * 12 + 2, type);
  view.setUint32(10 + index * 12 + 4, 1);
}
