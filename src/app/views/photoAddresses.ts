/** Photos that a page of many has in itself: readable without script, and found by the browser's own search. */
export const mostListed = 100;

/** Where the photos of galleries or maps lie that have more than their page lists. */
export interface ViewAddresses {
  /** Of the page of all trips. */
  readonly whole?: string;
  /** By trip slug. */
  readonly trips: ReadonlyMap<string, string>;
}

export interface PhotoAddresses {
  readonly maps: ViewAddresses;
  readonly galleries: ViewAddresses;
}

/** What pages load beyond themselves. */
export interface PageAddresses extends PhotoAddresses {
  /** Of the ways of maps' days. */
  readonly trails: ViewAddresses;
}

const none: ViewAddresses = { trips: new Map() };
export const noAddresses: PageAddresses = { maps: none, galleries: none, trails: none };
