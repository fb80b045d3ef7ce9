import { NotEmbedded } from '../notEmbedded.ts';
import type { DirectoryPlan } from './directoryPlan.ts';
import { spanOf } from './rawDirectory.ts';
import { listValueSpans, type RawTiff } from './rawTiff.ts';
import { overlaps, type Span } from './spanKeeper.ts';

const header: Span = { start: 0, end: 8 };

/**
 * What nobody needs any more: directories that are written anew, and the values that they had. Some writers let two
 * tags share a value.
 *
 * @param length of the structure
 */
export function listFreeSpans(
  raw: RawTiff,
  plans: readonly DirectoryPlan[],
  length: number,
): readonly Span[] {
  const used = listUsedSpans(raw, plans);
  if (used.some(({ end }) => end > length)) throw new NotEmbedded('its EXIF breaks off');
  const given = plans.flatMap(({ old, kept }) => [
    ...(old ? [old] : []),
    ...(old?.entries ?? [])
      .filter((entry) => !kept.includes(entry))
      .flatMap((entry) => spanOf(entry, raw.isLittle) ?? []),
  ]);
  return given.filter((span) => span.end <= length && !used.some((other) => overlaps(span, other)));
}

function listUsedSpans(raw: RawTiff, plans: readonly DirectoryPlan[]): readonly Span[] {
  const renewed = plans.map(({ old }) => old);
  const staying = [raw.ifd0, raw.exif, raw.gps, ...raw.others]
    .filter((directory) => directory !== undefined)
    .filter((directory) => !renewed.includes(directory));
  const entries = [...staying.map((directory) => directory.entries), ...plans.map(({ kept }) => kept)];
  return [header, ...staying, ...entries.flatMap((list) => listValueSpans(list, raw.isLittle))];
}
