import type { Rendition } from '../../journal/rendition.ts';

export interface SlideSources {
  /** For browsers without `srcset`. */
  readonly src: string;
  readonly srcset: string;
}

/** The renditions of the first type, in the order of preference, that the browser shows; else of the last. */
export function slideSources(renditions: readonly Rendition[], avif: boolean): SlideSources {
  const usable = renditions.filter(({ type }) => avif || type !== 'image/avif');
  const type = usable[0]?.type ?? renditions.at(-1)?.type;
  const chosen = renditions.filter((rendition) => rendition.type === type);
  return {
    src: chosen.at(-1)?.url ?? '',
    srcset: chosen.map(({ url, width }) => `${url} ${width}w`).join(', '),
  };
}
