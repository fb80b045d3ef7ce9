import { messages } from '../messages.ts';
import { formatShortMoment } from './formatMoment.ts';
import { wallTimeOf, type Dated } from './photoTime.ts';
import { makeTimeBins } from './timeBins.ts';

/** From when to when photos were taken, as the time axis says it of all; undefined where the axis has nothing to choose. */
export function describeTime(photos: readonly Dated[], language: string): string | undefined {
  const bins = makeTimeBins(photos.flatMap((photo) => wallTimeOf(photo) ?? []));
  if (!bins) return undefined;
  const { edges, unit } = bins;
  const [from = 0, to = 0] = [edges[0], edges.at(-1)];
  return messages.map.between(formatShortMoment(from, unit, language), formatShortMoment(to, unit, language));
}
