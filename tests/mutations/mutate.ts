/** A generator of numbers in 0…1 that gives the same ones for the same seed. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A damaged copy: bytes changed, cut off, repeated, zeroed or moved, mostly where headers and metadata stand. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = bytes.slice();
  const below = (limit: number) => Math.floor(random() * limit);
  const place = () => (random() < 0.8 ? below(Math.min(copy.length, 4096)) : below(copy.length));
  const changes = 1 + below(8);
  switch (below(5)) {
    case 0:
      for (let change = 0; change < changes; change++) copy[place()] = below(256);
      return copy;
    case 1:
      return copy.subarray(0, place());
    case 2: {
      const [from, to] = [place(), place()];
      return copy.copyWithin(to, from, from + below(200));
    }
    case 3: {
      const from = place();
      return copy.fill(random() < 0.5 ? 0 : 0xff, from, from + below(64));
    }
    default:
      for (let change = 0; change < changes; change++) {
        const at = place();
        copy[at] = (copy[at] ?? 0) ^ (1 << below(8));
      }
      return copy;
  }
}
