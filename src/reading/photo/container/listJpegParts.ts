import { viewOf } from './bytes.ts';

export interface JpegSegment {
  readonly marker: number;
  readonly body: Uint8Array;
  /** The compressed data that follows the start of a scan. */
  readonly scan?: Uint8Array;
}

export interface JpegParts {
  /** All of them, those between the scans of a progressive picture too. */
  readonly segments: readonly JpegSegment[];
  /** Bytes between segments that belong to none. */
  readonly stray: number;
  /** Where the picture ends and what follows it begins. */
  readonly end: number;
  /** The marker of its end is there. */
  readonly isWhole: boolean;
}

const endOfImage = 0xd9;
const startOfScan = 0xda;

/** A JPEG from its start to the end of its picture, compressed data passed over. */
export function listJpegParts(bytes: Uint8Array): JpegParts {
  const view = viewOf(bytes);
  const segments: JpegSegment[] = [];
  let stray = 0;
  let at = 2;
  while (at < bytes.length) {
    const start = findMarker(bytes, at);
    stray += start - at;
    if (start + 1 >= bytes.length) break;
    const marker = view.getUint8(start + 1);
    if (marker === endOfImage) return { segments, stray, end: start + 2, isWhole: true };
    const length = isBare(marker) || start + 4 > bytes.length ? 0 : view.getUint16(start + 2);
    const body = bytes.subarray(start + 4, start + 2 + length);
    at = start + 2 + length;
    const scanEnd = marker === startOfScan ? findScanEnd(bytes, at) : at;
    if (length >= 2)
      segments.push({ marker, body, ...(scanEnd > at && { scan: bytes.subarray(at, scanEnd) }) });
    at = scanEnd;
  }
  return { segments, stray, end: bytes.length, isWhole: false };
}

/** Start, restart and TEM markers have no length. */
function isBare(marker: number): boolean {
  return marker === 0xd8 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** A marker is FF and a byte that is neither 0 nor FF; FFs before it are filling. */
function findMarker(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0xff && next !== 0) return at;
  }
  return bytes.length;
}

/** In compressed data FF stands before 0, or before a restart marker. */
function findScanEnd(bytes: Uint8Array, start: number): number {
  let at = findMarker(bytes, start);
  while (isRestart(bytes[at + 1])) at = findMarker(bytes, at + 2);
  return at;
}

const isRestart = (byte: number | undefined) => byte !== undefined && byte >= 0xd0 && byte <= 0xd7;
