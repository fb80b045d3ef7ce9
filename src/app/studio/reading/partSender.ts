/** Parts that are passed at a time: unpacking so many takes some milliseconds. */
const atOnce = 200;

type Parts = readonly (readonly [key: string, part: unknown])[];

/** Knows which parts the page has, and passes on those that it does not. */
export class PartSender {
  /** What the page has, as JSON. */
  readonly #sent = new Map<string, string>();

  /** The parts that are new or have changed, some at a time. Those that are gone are sent anew if they come back. */
  *choose(parts: ReadonlyMap<string, unknown>): Generator<Parts> {
    for (const key of this.#sent.keys()) if (!parts.has(key)) this.#sent.delete(key);
    let chosen: (readonly [string, unknown])[] = [];
    for (const [key, part] of parts) {
      const text = JSON.stringify(part);
      if (this.#sent.get(key) === text) continue;
      this.#sent.set(key, text);
      chosen.push([key, part]);
      if (chosen.length < atOnce) continue;
      yield chosen;
      chosen = [];
    }
    if (chosen.length > 0) yield chosen;
  }
}
