/** What a page tells the worker when it has loaded. */
export interface Visit {
  readonly kind: 'visit';
  /** Path of the page. */
  readonly page: string;
  /** Paths of hashed files that it has loaded without the worker, which was not there yet. */
  readonly loaded: readonly string[];
}
