/** How old fixes are, in seconds: evenly up to `fresh`, but for a share of old ones that tell nothing. */
export interface Ages {
  readonly fresh: number;
  readonly old: number;
}

/**
 * Fisher's information of a clock's error in one photo with the time of its fix, where both show whole seconds: how
 * the chances of each difference of the two change with the error.
 */
export function computeFixInformation(error: number, { fresh, old }: Ages): number {
  const phase = error - Math.floor(error);
  // The difference is the whole second below or above error and age together.
  const seconds = Array.from({ length: Math.ceil(fresh) + 3 }, (_, i) => i - 1);
  return seconds.reduce((sum, second) => {
    const off = second - phase;
    const chance = ((1 - old) * (gather(off) - gather(off - fresh))) / fresh;
    const change = ((1 - old) * (rise(off) - rise(off - fresh))) / fresh;
    return chance > 1e-9 ? sum + change ** 2 / chance : sum;
  }, 0);
}

/** How likely a second is that lies so far from error and age, and the sum of that up to there. */
const rise = (off: number) => Math.max(0, 1 - Math.abs(off));
function gather(off: number): number {
  if (off <= -1) return 0;
  if (off >= 1) return 1;
  return off < 0 ? (1 + off) ** 2 / 2 : 1 - (1 - off) ** 2 / 2;
}
