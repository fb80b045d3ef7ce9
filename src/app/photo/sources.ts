import type { Rendition } from '../../journal/rendition.ts';

export interface Source {
  /** For some screens alone. */
  readonly media?: string;
  readonly type: Rendition['type'];
  readonly srcset: string;
}

/** Screens that show lights brighter than white. */
export const hdrScreens = '(dynamic-range: high)';

/**
 * Renditions as `<source>`s: one for each type in the order given, the last being what `<img>` falls back to. With
 * `hdr`, those with a gain map come before all others, for the screens that show it.
 */
export function sourcesOf(renditions: readonly Rendition[], hdr = false): Source[] {
  const plain = renditions.filter((each) => !each.hdr);
  const types = [...new Set(plain.map(({ type }) => type))];
  const bright = renditions.filter((each) => hdr && each.hdr);
  return [
    ...bright.slice(0, 1).map(({ type }) => ({ media: hdrScreens, type, srcset: srcsetOf(bright) })),
    ...types.map((type) => ({ type, srcset: srcsetOf(plain.filter((each) => each.type === type)) })),
  ];
}

export const srcsetOf = (renditions: readonly Rendition[]) =>
  renditions.map(({ url, width }) => `${url} ${width}w`).join(', ');

/** What a browser without `<picture>` or without the newer types loads: the largest of the last type. */
export const fallbackOf = (renditions: readonly Rendition[]): Rendition | undefined => renditions.at(-1);
