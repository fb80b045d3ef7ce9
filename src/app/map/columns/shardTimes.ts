import { packColumn, unpackColumn } from '../../../geometry/packNumbers.ts';
import { wallTimeOf } from '../photoTime.ts';
import type { PlacedPhoto } from '../placedPhotos.ts';

/** What the clock on the wall showed, photo by photo in milliseconds since 1970; undefined where it is not known. */
export type ShardTimes = readonly (number | undefined)[];

/** Whole minutes, as fine as the time axis, in a column of their own; `noTime` where the time is not known. */
export interface PackedTimes {
  readonly minutes: string;
}

const minute = 60_000;
/** No clock showed a time that far back. */
const noTime = -2_000_000_000;

export const makeTimes = (photos: readonly PlacedPhoto[]): ShardTimes => photos.map(wallTimeOf);

export const packTimes = (times: ShardTimes): PackedTimes => ({
  minutes: packColumn(times.map((time) => (time === undefined ? noTime : Math.floor(time / minute)))),
});

export const unpackTimes = ({ minutes }: PackedTimes): ShardTimes =>
  unpackColumn(minutes).map((each) => (each === noTime ? undefined : each * minute));
