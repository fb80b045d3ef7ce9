import type { TextConflict, TripTexts } from '../trip/openedTrip.ts';

/**
 * What resumed work is compared with: the texts as they are kept, but where somebody else has changed one since, what the
 * work began from, so that saving finds theirs.
 */
export function comparedTexts(
  kept: TripTexts,
  base: TripTexts,
  conflicts: readonly Pick<TextConflict, 'path'>[],
): TripTexts {
  const changed = new Set(conflicts.map(({ path }) => path));
  return new Map([
    ...[...kept].filter(([path]) => !changed.has(path)),
    ...[...base].filter(([path]) => changed.has(path)),
  ]);
}
