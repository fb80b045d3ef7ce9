/** Stands between two facts; no line begins with it. */
export const between = '\u00a0· ';

/** What is known of one thing, in a line: `24 photos · 4 days`. */
export const joinFacts = (facts: readonly (string | undefined)[]): string =>
  facts.filter((fact) => fact !== undefined && fact !== '').join(between);
