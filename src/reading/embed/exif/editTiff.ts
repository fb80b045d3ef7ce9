import { viewOf } from '../../photo/container/bytes.ts';
import { lengthOfPlan, planDirectory, type DirectoryPlan } from './directoryPlan.ts';
import { listFreeSpans } from './listFreeSpans.ts';
import { addInOrder, printDirectory } from './printDirectory.ts';
import type { RawEntry } from './rawDirectory.ts';
import { exifPointer, gpsPointer, readRawTiff } from './rawTiff.ts';
import { SpanKeeper } from './spanKeeper.ts';
import type { TiffEdits } from './tiffEdits.ts';
import type { TiffValue } from './tiffValue.ts';

/** A structure with a directory of nothing. */
const blank = Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0);

/**
 * A TIFF structure with some tags changed; undefined where there is none, and nothing to say. Whatever is not changed
 * stays at its address to the letter, as a maker's note counts from the beginning of the structure; what is new stands
 * where something was given up, or behind the end. Nothing of a value that was replaced is left.
 */
export function editTiff(tiff: Uint8Array | undefined, edits: TiffEdits): Uint8Array | undefined {
  const before = tiff ?? blank;
  const raw = readRawTiff(before);
  const { isLittle } = raw;
  const exif = planDirectory(raw.exif, edits.exif, isLittle);
  const gps = planDirectory(raw.gps, edits.gps, isLittle);
  const led = [...(exif ? [exifPointer] : []), ...(gps ? [gpsPointer] : [])];
  const leads = led.map((tag) => [tag, { place: 0 }] as const);
  const ifd0 = planDirectory(
    raw.ifd0,
    new Map<number, TiffValue | undefined>([...edits.ifd0, ...leads]),
    isLittle,
  );
  if (!ifd0) return tiff;
  const plans = [ifd0, exif, gps].filter((plan) => plan !== undefined);
  const free = listFreeSpans(raw, plans, before.length);
  const keeper = new SpanKeeper(before.length, free);
  const places = new Map(plans.map((plan) => [plan, keeper.take(lengthOfPlan(plan))]));
  const placeOf = (plan: DirectoryPlan | undefined) => (plan && places.get(plan)) ?? 0;
  const addresses = new Map([
    [exifPointer, placeOf(exif)],
    [gpsPointer, placeOf(gps)],
  ]);
  const values = new Map<number, Uint8Array>();
  const directories = plans.map(
    (plan) => [placeOf(plan), printDirectory(listEntries(plan), plan.old?.next ?? 0, isLittle)] as const,
  );
  const written = new Uint8Array(keeper.length);
  written.set(before.subarray(0, keeper.length));
  for (const { start, end } of free) written.fill(0, start, end);
  for (const [at, bytes] of [...directories, ...values]) written.set(bytes, at);
  viewOf(written).setUint32(4, placeOf(ifd0), isLittle);
  return written;

  function listEntries(plan: DirectoryPlan): readonly RawEntry[] {
    const fresh = [...plan.fresh].map(([tag, { type, count, bytes }]) => {
      const address = plan === ifd0 ? addresses.get(tag) : undefined;
      return { tag, type, count, slot: address === undefined ? makeSlot(bytes) : printPlace(address) };
    });
    return addInOrder(plan.kept, fresh);
  }

  /** The value itself where it is short, else where it stands. */
  function makeSlot(bytes: Uint8Array): Uint8Array {
    if (bytes.length <= 4) return bytes;
    const at = keeper.take(bytes.length);
    values.set(at, bytes);
    return printPlace(at);
  }

  function printPlace(at: number): Uint8Array {
    const slot = new Uint8Array(4);
    viewOf(slot).setUint32(0, at, isLittle);
    return slot;
  }
}
