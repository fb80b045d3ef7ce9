import type { LatLon } from '../../../geometry/distance.ts';
import { packColumn, unpackColumn } from '../../../geometry/packNumbers.ts';
import { packPositions, unpackPositions, type PackedPositions } from '../../../geometry/packPositions.ts';
import type { PlacedPhoto } from '../placedPhotos.ts';
import { dayNumber } from './dayNumber.ts';

/** What the index of a map knows of the photos of a trip and a year, in order of time. */
export interface Shard {
  readonly positions: readonly LatLon[];
  /** Local days since 1 January 1970; undefined where the day is not known. */
  readonly days: readonly (number | undefined)[];
  /** Indices of those that the author chose as a cover. */
  readonly covers: readonly number[];
}

export interface PackedShard {
  readonly photos: PackedPositions;
  /** −1,000,000 where the day is not known. */
  readonly days: string;
  readonly covers: string;
  /** Address of the looks of the same photos (`packLooks.ts`). */
  readonly looks: string;
  /** Addresses of all that pages show of them, and how many of them are in each; photos without a position are, too. */
  readonly details: readonly { readonly url: string; readonly count: number }[];
}

/** As fine as positions are published. */
const units = 1_000_000;
/** No day is that far back. */
const noDay = -1_000_000;

export function makeShard(photos: readonly PlacedPhoto[], covers: ReadonlySet<string>): Shard {
  return {
    positions: photos.map(({ spot }) => ({ lat: spot.lat, lon: spot.lon })),
    days: photos.map(({ datetime }) => (datetime === undefined ? undefined : dayNumber(datetime))),
    covers: photos.flatMap(({ id }, index) => (covers.has(id) ? [index] : [])),
  };
}

export function packShard(
  { positions, days, covers }: Shard,
  files: Pick<PackedShard, 'looks' | 'details'>,
): PackedShard {
  return {
    photos: packPositions(positions, units),
    days: packColumn(days.map((day) => day ?? noDay)),
    covers: packColumn(covers),
    ...files,
  };
}

export function unpackShard({ photos, days, covers }: PackedShard): Shard {
  return {
    positions: unpackPositions(photos),
    days: unpackColumn(days).map((day) => (day === noDay ? undefined : day)),
    covers: unpackColumn(covers),
  };
}
