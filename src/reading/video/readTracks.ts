import { asciiAt, viewOf } from '../photo/container/bytes.ts';
import { listBoxes, type Box } from '../photo/container/listBoxes.ts';

/** One track of a film, as far as it says how it is shown. */
export interface Track {
  /** `vide`, `soun`; anything else is neither seen nor heard. */
  readonly kind: string;
  /** `avc1`, `hvc1`, `mp4a`…: that of the first description. */
  readonly codec: string;
  /** Seconds. */
  readonly duration: number;
  /** As displayed, turned; 0 of a track that is not seen. */
  readonly width: number;
  readonly height: number;
  /** Bits of each colour, where the codec's description says so. */
  readonly depth?: number;
  /** Colours are described as HDR (PQ or HLG). */
  readonly hdr: boolean;
  /** Its box, in `moov`. */
  readonly box: Box;
}

/** Real films have a handful. */
const mostTracks = 64;

/** @param moov content of `moov` */
export function readTracks(moov: Uint8Array): Track[] {
  return listBoxes(moov, 0, moov.length)
    .filter(({ type }) => type === 'trak')
    .slice(0, mostTracks)
    .flatMap((box) => readTrack(moov, box) ?? []);
}

/** The first box of this way: `['mdia', 'minf', 'stbl']`. */
export function findBox(bytes: Uint8Array, from: Box, way: readonly string[]): Box | undefined {
  let box: Box | undefined = from;
  for (const type of way) {
    if (box === undefined) return undefined;
    box = listBoxes(bytes, box.start, box.end).find((child) => child.type === type);
  }
  return box;
}

function readTrack(moov: Uint8Array, box: Box): Track | undefined {
  const header = findBox(moov, box, ['tkhd']);
  const media = findBox(moov, box, ['mdia', 'mdhd']);
  const handler = findBox(moov, box, ['mdia', 'hdlr']);
  const descriptions = findBox(moov, box, ['mdia', 'minf', 'stbl', 'stsd']);
  if (!header || !media || !handler || !descriptions) return undefined;
  const [entry] = listBoxes(moov, descriptions.start + 8, descriptions.end);
  const kind = asciiAt(moov, handler.start + 8, 4);
  return {
    kind,
    codec: entry?.type ?? '',
    duration: readDuration(moov, media),
    ...(kind === 'vide' ? readSize(moov, header, entry) : { width: 0, height: 0 }),
    ...describeColor(moov, kind === 'vide' ? entry : undefined),
    box,
  };
}

/** Of `mvhd` and `mdhd`, in seconds; 0 where it is not known. */
export function readDuration(bytes: Uint8Array, { start, end }: Box): number {
  const isLong = bytes[start] === 1;
  if (end - start < (isLong ? 32 : 20)) return 0;
  const view = viewOf(bytes);
  const scale = view.getUint32(start + (isLong ? 20 : 12));
  const length = isLong ? Number(view.getBigUint64(start + 24)) : view.getUint32(start + 16);
  const unknown = isLong ? length >= 2 ** 63 : length === 0xffffffff;
  return scale === 0 || unknown ? 0 : length / scale;
}

/** The pixels by the description of the codec where the header says none, turned by the header's matrix. */
function readSize(moov: Uint8Array, header: Box, entry: Box | undefined): { width: number; height: number } {
  const view = viewOf(moov);
  const at = header.start + (moov[header.start] === 1 ? 52 : 40);
  if (header.end < at + 44) return { width: 0, height: 0 };
  const matrix = [0, 4, 12, 16].map((offset) => view.getInt32(at + offset) / 65536);
  let [width, height] = [view.getUint32(at + 36) / 65536, view.getUint32(at + 40) / 65536];
  if ((width < 1 || height < 1) && entry && entry.end >= entry.start + 28)
    [width, height] = [view.getUint16(entry.start + 24), view.getUint16(entry.start + 26)];
  const [a = 1, b = 0, c = 0, d = 1] = matrix;
  const turned = Math.abs(b) > Math.abs(a) && Math.abs(c) > Math.abs(d);
  const [across, down] = turned ? [height, width] : [width, height];
  return { width: Math.round(across), height: Math.round(down) };
}

/** Bytes of a description of pictures before the boxes in it. */
export const pictureHead = 78;

function describeColor(moov: Uint8Array, entry: Box | undefined): Pick<Track, 'depth' | 'hdr'> {
  if (!entry) return { hdr: false };
  const parts = listBoxes(moov, entry.start + pictureHead, entry.end);
  const hevc = parts.find(({ type }) => type === 'hvcC');
  const av1 = parts.find(({ type }) => type === 'av1C');
  const color = parts.find(({ type, start }) => type === 'colr' && /^ncl[xc]$/.test(asciiAt(moov, start, 4)));
  const transfer = color && color.end - color.start >= 8 ? viewOf(moov).getUint16(color.start + 6) : 0;
  const depth = hevc
    ? ((moov[hevc.start + 17] ?? 0) & 7) + 8
    : av1
      ? ((moov[av1.start + 2] ?? 0) & 0x40) === 0
        ? 8
        : 10
      : undefined;
  return { hdr: transfer === 16 || transfer === 18, ...(depth !== undefined && { depth }) };
}
