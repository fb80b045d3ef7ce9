import type { Rendition } from '../../journal/rendition.ts';
import { srcsetOf } from '../photo/sources.ts';

export interface SlideSources {
  /** For browsers without `srcset`. */
  readonly src: string;
  readonly srcset: string;
}

/** What this reader's browser and screen show. */
export interface Shows {
  readonly avif: boolean;
  /** Lights brighter than white. */
  readonly hdr: boolean;
}

/**
 * The renditions with a gain map where the screen shows it, else those of the first type, in the order of preference,
 * that the browser shows; else of the last.
 */
export function slideSources(renditions: readonly Rendition[], shows: Shows): SlideSources {
  const chosen = chooseRenditions(renditions, shows);
  return { src: chosen.at(-1)?.url ?? '', srcset: srcsetOf(chosen) };
}

/** The renditions that this reader's browser chooses from. */
export function chooseRenditions(renditions: readonly Rendition[], shows: Shows): readonly Rendition[] {
  const bright = renditions.filter(({ hdr }) => hdr && shows.hdr);
  return bright.length > 0 ? bright : choosePlain(renditions, shows);
}

function choosePlain(renditions: readonly Rendition[], { avif }: Shows): readonly Rendition[] {
  const plain = renditions.filter(({ hdr }) => !hdr);
  const usable = plain.filter(({ type }) => avif || type !== 'image/avif');
  const type = usable[0]?.type ?? plain.at(-1)?.type;
  return plain.filter((rendition) => rendition.type === type);
}
