import { makeBlocks, type Blocks } from './findPassings.ts';
import type { Path } from './path.ts';

/** Paths made ready for the photos of many cameras. */
export interface Ground {
  readonly paths: readonly Path[];
  readonly blocks: readonly Blocks[];
  readonly evidence: 'track' | 'phone';
}

export function makeGround(paths: readonly Path[], evidence: Ground['evidence']): Ground {
  return { paths, blocks: paths.map(makeBlocks), evidence };
}
