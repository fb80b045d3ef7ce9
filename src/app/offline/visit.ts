/** What a page tells the worker when it has loaded. */
export interface Visit {
  readonly kind: 'visit';
  /** Path of the page. */
  readonly page: string;
  /** Paths of hashed files that it has loaded without the worker; absent where that was there and has seen it all. */
  readonly loaded?: readonly string[];
}
