import { createHash } from 'node:crypto';
import type { BasemapView } from '../app/page.ts';
import type { Basemap } from '../pipeline/basemap/makeBasemap.ts';

export interface PlacedBasemap {
  /** Hashed files, relative to the output. */
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
  readonly view: BasemapView;
}

/** Gives the files of the basemap their addresses. */
export function placeBasemap({ world, areas }: Basemap): PlacedBasemap {
  return {
    files: [world, ...areas.map(({ bytes }) => bytes)].map((content) => ({
      path: addressOf(content),
      content,
    })),
    view: {
      world: addressOf(world),
      areas: areas.map(({ bytes, box, from }) => ({ url: addressOf(bytes), box, from })),
    },
  };
}

function addressOf(bytes: Uint8Array): string {
  return `map/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.json`;
}
