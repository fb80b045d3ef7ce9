import type { SketchKind } from '../journal/sketch.ts';

const kinds: Readonly<Record<string, SketchKind>> = {
  water: 'water',
  river: 'water',
  lake: 'water',
  sea: 'water',
  canal: 'water',
  green: 'green',
  park: 'green',
  garden: 'green',
  forest: 'green',
  path: 'path',
  walk: 'path',
  street: 'path',
  ferry: 'ferry',
  boat: 'ferry',
  building: 'building',
  line: 'line',
  rail: 'line',
  bridge: 'line',
};

/** The words that an author may write. */
export const sketchWords: readonly string[] = Object.keys(kinds);

export const sketchKindOf = (word: unknown): SketchKind | undefined =>
  typeof word === 'string' && Object.hasOwn(kinds, word.toLowerCase())
    ? kinds[word.toLowerCase()]
    : undefined;
