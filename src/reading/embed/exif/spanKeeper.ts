/** From `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds places for what is written into a structure whose other parts must not move: first where something was given
 * up, then at its end. Every place begins at an even address, as TIFF asks.
 */
export class SpanKeeper {
  #free: Span[];
  /** Bytes of the structure, with what has been put behind it. */
  length: number;

  constructor(length: number, free: readonly Span[]) {
    this.#free = mergeSpans(free);
    const last = this.#free.at(-1);
    this.length = last?.end === length ? last.start : length;
    if (last?.end === length) this.#free.pop();
  }

  take(length: number): number {
    const found = this.#free.find(({ start, end }) => even(start) + length <= end);
    if (!found) {
      const start = even(this.length);
      this.length = start + length;
      return start;
    }
    const start = even(found.start);
    this.#free = this.#free.map((span) =>
      span === found ? { start: start + length, end: found.end } : span,
    );
    return start;
  }
}

const even = (place: number) => place + (place % 2);

/** Spans that touch or overlap become one. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
