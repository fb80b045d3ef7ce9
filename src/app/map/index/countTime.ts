import { startOfDay } from '../columns/dayNumber.ts';
import { dayRange, isWithinDay, makeTimeBins, type TimeBins } from '../timeBins.ts';
import { countWithin } from '../columns/dayCounts.ts';
import type { IndexedShard } from './shards.ts';

/** Photos counted by time. Days alone tell, where bins are no shorter; else the times of those that are counted. */
export async function countTime(
  shards: readonly IndexedShard[],
  date: string | undefined,
): Promise<TimeBins | undefined> {
  const byDay = date === undefined ? makeTimeBins(midnightsOf(shards)) : undefined;
  if (byDay && !isWithinDay(byDay.unit)) return byDay;
  const range = date === undefined ? undefined : dayRange(date);
  const times = await Promise.all(
    shards.map(async (shard) => {
      const { sure, unsure } = countWithin(shard.days, { range });
      return sure + unsure > 0 ? shard.times() : [];
    }),
  );
  return makeTimeBins(
    times.flat().filter((time) => time !== undefined),
    date,
  );
}

function midnightsOf(shards: readonly IndexedShard[]): number[] {
  return shards.flatMap(({ days }) =>
    days.flatMap(({ day, known, vague }) => Array<number>(known + vague).fill(startOfDay(day))),
  );
}
