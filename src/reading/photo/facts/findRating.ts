import { numbersOf } from '../tiff/tiffTags.ts';
import { mergeXmp } from '../xmp/mergeXmp.ts';
import type { Sources } from './sources.ts';
import { xmpNumber } from './xmpValue.ts';

/** Stars, 0…5. A rejected photo (−1 in XMP) has no rating. */
export function findRating({ sidecar, xmp, tiff }: Sources): number | undefined {
  const packets = mergeXmp([sidecar, xmp]);
  const percent = xmpNumber(packets, 'MicrosoftPhoto:Rating') ?? numbersOf(tiff, 'RatingPercent')[0];
  const stars = xmpNumber(packets, 'xmp:Rating') ?? numbersOf(tiff, 'Rating')[0];
  const written = stars ?? (percent === undefined ? undefined : starsOfPercent(percent));
  return written !== undefined && written >= 0 && written <= 5 ? Math.round(written) : undefined;
}

/** Windows writes 1, 25, 50, 75, 99. */
function starsOfPercent(percent: number): number {
  return percent <= 0 ? 0 : Math.round((Math.min(percent, 100) / 100) * 4) + 1;
}
