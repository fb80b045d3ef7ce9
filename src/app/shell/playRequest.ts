/** How a link asks for a slideshow: `?play`, `?play=8`, `?play&loop&clean`. */
export interface PlayRequest {
  /** For which each picture stands. */
  readonly seconds?: number;
  /** It goes round and never ends. */
  readonly loop: boolean;
  /** The pictures alone, as in a frame on the wall. */
  readonly clean: boolean;
}

export function parsePlay(query: URLSearchParams): PlayRequest | undefined {
  const play = query.get('play');
  if (play === null) return undefined;
  const seconds = Number.parseFloat(play);
  return {
    ...(Number.isFinite(seconds) && { seconds }),
    loop: query.has('loop'),
    clean: query.has('clean'),
  };
}

/** What stands in an address for it, to be put after what is there. */
export function formatPlay({ seconds, loop, clean }: PlayRequest): string {
  return `play${seconds === undefined ? '' : `=${seconds}`}${loop ? '&loop' : ''}${clean ? '&clean' : ''}`;
}
