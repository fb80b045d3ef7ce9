import { recallNumber, remember } from '../shell/remember.ts';

/** Seconds for which a picture may stand. */
export const paces = [2, 3, 5, 8, 12, 20, 30] as const;

const usual = 5;
const bounds = [2, 30] as const;

/** What a link asks for (`?play=8`), else what the reader chose before. */
export function startPace(asked: number | undefined): number {
  const seconds = asked ?? recallNumber('slidePace') ?? usual;
  return Number.isFinite(seconds) ? Math.min(bounds[1], Math.max(bounds[0], seconds)) : usual;
}

export const keepPace = (seconds: number) => remember('slidePace', seconds);

/** The next one that is slower (1) or faster (-1). */
export function stepPace(seconds: number, step: 1 | -1): number {
  const further = paces.filter((pace) => (step > 0 ? pace > seconds : pace < seconds));
  return (step > 0 ? further[0] : further.at(-1)) ?? seconds;
}
