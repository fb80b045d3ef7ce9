import { compareTexts } from '../keeping/compareTexts.ts';

/** Runs in a thread of its own: thousands of lines take longer than the page may stand still. */
addEventListener('message', ({ data: [before, after] }: MessageEvent<readonly [string, string]>) => {
  postMessage(compareTexts(before, after));
});
