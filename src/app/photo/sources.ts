import type { Rendition } from '../../journal/rendition.ts';

export interface Source {
  readonly type: Rendition['type'];
  readonly srcset: string;
}

/** Renditions as `<source>`s: one for each type in the order given, the last being what `<img>` falls back to. */
export function sourcesOf(renditions: readonly Rendition[]): Source[] {
  const types = [...new Set(renditions.map(({ type }) => type))];
  return types.map((type) => ({
    type,
    srcset: renditions
      .filter((rendition) => rendition.type === type)
      .map(({ url, width }) => `${url} ${width}w`)
      .join(', '),
  }));
}

/** What a browser without `<picture>` or without the newer types loads: the largest of the last type. */
export const fallbackOf = (renditions: readonly Rendition[]): Rendition | undefined => renditions.at(-1);
