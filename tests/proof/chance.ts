/** Made chance: the same each time for the same seed. */
export interface Chance {
  /** Evenly from `low` to `high`. */
  readonly between: (low: number, high: number) => number;
  readonly whole: (low: number, high: number) => number;
  readonly is: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** Normally distributed around 0. */
  readonly normal: (deviation: number) => number;
}

/** A sum of twelve even numbers is near enough to a normal one; the generator is Marsaglia's xorshift. */
export function makeChance(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 1) | 0;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 20; i++) next();
  const between = (low: number, high: number) => low + (high - low) * next();
  return {
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    is: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)]!,
    normal: (deviation) => (Array.from({ length: 12 }, next).reduce((a, b) => a + b) - 6) * deviation,
  };
}
