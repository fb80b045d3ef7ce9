import { texts } from '../texts.ts';
import type { StudioPhoto } from '../trip/studioView.ts';

/** What the author should see of a photo at a glance, as words. */
export function marksOf({ hidden, spot, failed }: StudioPhoto): readonly string[] {
  const { marks } = texts;
  return [
    ...(failed ? [marks.failed] : []),
    ...(hidden === true ? [marks.hidden] : hidden === 'spot' ? [marks.spot] : []),
    ...(spot || failed ? [] : [marks.unplaced]),
  ];
}
