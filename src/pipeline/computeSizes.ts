import { recipe } from './recipe.ts';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Two sizes nearer than this are not worth the bytes of both. */
const leastStep = 1.15;

/** The sizes in which a photo is published, smallest first: the recipe's below its own, and its own up to the widest. */
export function computeSizes({ width, height }: Size): Size[] {
  const largest = Math.min(1, Math.max(...recipe.widths) / width, recipe.maxHeight / height);
  const widths = recipe.widths.filter((each) => each * leastStep <= width * largest);
  return [...widths.map((each) => each / width), largest].map((scale) => ({
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }));
}
