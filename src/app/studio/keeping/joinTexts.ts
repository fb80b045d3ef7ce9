import { mergeTexts } from './mergeTexts.ts';

/** A text as it shall be; `text` undefined: there is none. */
export interface ChosenText {
  readonly text: string | undefined;
}

/**
 * A text as it shall be after both have changed it, or one of them; undefined where that is for the author to say.
 * Each is undefined where there is no text.
 */
export function joinTexts(
  before: string | undefined,
  mine: string | undefined,
  theirs: string | undefined,
): ChosenText | undefined {
  if (mine === before || mine === theirs) return { text: theirs };
  if (before === undefined || mine === undefined || theirs === undefined) return undefined;
  const text = mergeTexts(before, mine, theirs);
  return text === undefined ? undefined : { text };
}
