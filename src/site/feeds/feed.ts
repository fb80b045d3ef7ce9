/** What a feed tells, whatever it is written in. Addresses are absolute, times RFC 3339. */
export interface Feed {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly author?: string;
  /** The page it tells of. */
  readonly home: string;
  /** The newest of its entries. */
  readonly updated: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Its page, by which it is known again. */
  readonly url: string;
  readonly title: string;
  /** Where it is another than the feed's. */
  readonly language?: string;
  readonly published: string;
  readonly updated: string;
  readonly summary?: string;
  /** A picture that stands for it. */
  readonly image?: string;
  readonly html: string;
}
